import { sqlOn } from '@/lib/sql'
import { findCompany } from '@/queries/assistant/findCompany'
import { findPlayers } from '@/queries/console/findPlayers'

import { adminPage } from '../parts/adminPage'
import { NotForRole } from '../parts/NotForRole'
import { ConsoleScreenLoader } from './ConsoleScreenLoader'

/** The channel console: a person writes as a customer and watches the answer come back. For engineers and admins. */
export const Console = adminPage({
  content: async ({ may, req }) =>
    (await may('console.use')) ? (
      <ConsoleScreenLoader
        company={await findCompany(sqlOn(req.payload))}
        players={await findPlayers({ run: sqlOn(req.payload) })}
      />
    ) : (
      <NotForRole
        action={{ href: '/admin', label: 'To the first page' }}
        title="The channel console is for engineers and admins"
      >
        It sends messages in a customer’s name. Your role works with real ones only.
      </NotForRole>
    ),
  path: '/admin/console',
})

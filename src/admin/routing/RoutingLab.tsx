import { sqlOn } from '@/lib/sql'
import { findRoutingLab } from '@/queries/routing/findRoutingLab'

import { adminPage } from '../parts/adminPage'
import { NotForRole } from '../parts/NotForRole'
import { LabScreenLoader } from './LabScreenLoader'

/** The routing lab: write rules, try them on past cases, save them. */
export const RoutingLab = adminPage({
  content: async ({ may, req }) =>
    (await may('routing.plan')) ? (
      <LabScreenLoader
        mayDelete={req.user?.collection === 'staff' && req.user.role === 'admin'}
        start={await findRoutingLab({ run: sqlOn(req.payload) })}
      />
    ) : (
      <NotForRole
        action={{ href: '/admin/collections/routing-rules', label: 'Read the rules' }}
        title="The routing lab is for managers and admins"
      >
        It changes where cases go. Your role may read the rules.
      </NotForRole>
    ),
  path: '/admin/routing',
})

import { sqlOn } from '@/lib/sql'
import { findTriageVersions } from '@/queries/triage/findTriageVersions'

import { adminPage } from '../parts/adminPage'
import { NotForRole } from '../parts/NotForRole'
import { TriageScreenLoader } from './TriageScreenLoader'

/** How well triage understands, and which version of its model does. */
export const Triage = adminPage({
  content: async ({ may, req }) =>
    (await may('triage.read')) ? (
      <TriageScreenLoader
        mayTrain={await may('triage.train')}
        start={await findTriageVersions({ run: sqlOn(req.payload) })}
      />
    ) : (
      <NotForRole
        action={{ href: '/desk', label: 'Open the inbox' }}
        title="This page is about all departments"
      >
        Your role corrects triage where it reads a case: press Shift and C there, or the pencil
        beside a label.
      </NotForRole>
    ),
  path: '/admin/triage',
})

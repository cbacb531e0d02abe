import { adminPage } from '../parts/adminPage'
import { NotForRole } from '../parts/NotForRole'
import { GapsScreenLoader } from './GapsScreenLoader'

/** What customers asked and no article knew (requirement G4), and the door for articles written elsewhere. */
export const KnowledgeGaps = adminPage({
  content: async ({ may }) =>
    (await may('case.open-desk')) ? (
      <GapsScreenLoader mayWrite={await may('knowledge.write')} />
    ) : (
      <NotForRole title="Your role does not see what customers ask">
        Ask an admin for a role that works with cases.
      </NotForRole>
    ),
  path: '/admin/knowledge',
})

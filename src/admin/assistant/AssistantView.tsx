import { adminPage } from '../parts/adminPage'
import { NotForRole } from '../parts/NotForRole'
import { AssistantScreenLoader } from './AssistantScreenLoader'

/** How the assistant does beside people, and how far it may go (requirement F6). */
export const AssistantView = adminPage({
  content: async ({ may }) =>
    (await may('assistant.read')) ? (
      <AssistantScreenLoader mayManage={await may('assistant.manage')} />
    ) : (
      <NotForRole title="Your role does not look after the assistant">
        What it did on a case stands beside that case at the desk.
      </NotForRole>
    ),
  path: '/admin/assistant',
})

import type { Actor } from '@/contracts/actor'

type User = { readonly collection?: string; readonly id: number | string; readonly role?: unknown }

/** Who stands behind a request. A request without a user is a job, a script or a webhook: `system`. */
export const actorOf = ({ user }: { readonly user: null | User | undefined }): Actor => {
  if (user === null || user === undefined) {
    return { id: null, kind: 'system', role: null }
  }

  const id = String(user.id)

  switch (user.collection) {
    case 'staff':
      return { id, kind: 'staff', role: typeof user.role === 'string' ? user.role : null }
    case 'customers':
      return { id, kind: 'customer', role: null }
    case 'api-clients':
      return { id, kind: 'api-client', role: null }
    default:
      return { id, kind: 'nobody', role: null }
  }
}

import type { PayloadRequest } from 'payload'

import type { Door, Grant } from './matrix'

import { doors } from './matrix'
import { staffScope } from './staffScope'
import { subjectOf } from './subjectOf'

/**
 * May this request use a door on a case of this department? Endpoints ask before anything else.
 *
 * `target: null` asks whether the door opens at all (menus, pages). An agent may also use a door on a case
 * that is assigned to them outside their departments.
 */
export const mayUseDoor = async ({
  door,
  req,
  target,
}: {
  door: Door
  req: PayloadRequest
  target: null | { assigneeId: null | string; departmentId: null | string }
}): Promise<boolean> => {
  const { user } = req
  const grant: Grant = doors[door][subjectOf(user)]

  switch (grant) {
    case '-':
    case 'own':
    case 'public':
      return false
    case 'all':
      return true
    case 'department': {
      const scope = await staffScope({ req })

      if (scope === null) {
        return false
      }

      return (
        target === null ||
        target.assigneeId === scope.staffId ||
        (target.departmentId !== null && scope.departmentIds.includes(target.departmentId))
      )
    }
    case 'scope': {
      const [resource, action] = door.split('.')
      const wanted = action === 'read' ? `${String(resource)}:read` : 'cases:write'

      return user?.collection === 'api-clients' && user.scopes.some((scope) => scope === wanted)
    }
    default:
      return grant satisfies never
  }
}

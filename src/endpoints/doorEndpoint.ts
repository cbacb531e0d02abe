import type { Endpoint, PayloadRequest } from 'payload'

import type { Door } from '@/access/matrix'
import type { Actor } from '@/contracts/actor'
import type { Role } from '@/domain/vocabulary'

import { mayUseDoor } from '@/access/mayUseDoor'
import { staffScope } from '@/access/staffScope'
import { actorOf } from '@/audit/actorOf'
import { logger } from '@/lib/logger'

import { problem } from './desk/problem'

export type DoorCall = {
  readonly actor: Actor & { readonly id: string }
  readonly now: Date
  readonly req: PayloadRequest
  readonly role: Role
}

/** An edge of a page in the panel: only for active staff whose role opens the door. */
export const doorEndpoint = ({
  door,
  handle,
  method,
  path,
  refusal,
}: {
  door: Door
  handle: (call: DoorCall) => Promise<Response>
  method: 'get' | 'post'
  path: string
  /** What everybody else is told. */
  refusal: string
}): Endpoint => ({
  handler: async (req) => {
    if (req.user === null) {
      return problem('signed-out', 'Sign in to go on.')
    }

    const scope = await staffScope({ req })

    if (scope?.active !== true || !(await mayUseDoor({ door, req, target: null }))) {
      return problem('forbidden', refusal)
    }

    try {
      return await handle({
        actor: { ...actorOf(req), id: scope.staffId },
        now: new Date(),
        req,
        role: scope.role,
      })
    } catch (error) {
      logger.error({ door, err: error, msg: 'A request failed', path, staffId: scope.staffId })

      return problem('failed', 'Something failed on our side. Nothing was changed; try again.')
    }
  },
  method,
  path,
})

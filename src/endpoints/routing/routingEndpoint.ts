import type { Endpoint, PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { Role } from '@/domain/vocabulary'

import { mayUseDoor } from '@/access/mayUseDoor'
import { staffScope } from '@/access/staffScope'
import { actorOf } from '@/audit/actorOf'
import { logger } from '@/lib/logger'

import { problem } from '../desk/problem'

export type RoutingCall = {
  readonly actor: Actor & { readonly id: string }
  readonly now: Date
  readonly req: PayloadRequest
  readonly role: Role
}

/** An edge for those who may decide against the rules, or (`door`) plan them. Active staff only. */
export const routingEndpoint = ({
  door = 'routing.override',
  handle,
  method,
  path,
}: {
  door?: 'routing.override' | 'routing.plan'
  handle: (call: RoutingCall) => Promise<Response>
  method: 'get' | 'post'
  path: string
}): Endpoint => ({
  handler: async (req) => {
    if (req.user === null) {
      return problem('signed-out', 'Sign in to go on.')
    }

    const scope = await staffScope({ req })

    if (scope?.active !== true || !(await mayUseDoor({ door, req, target: null }))) {
      return problem('forbidden', 'Your role may not change where cases go.')
    }

    try {
      return await handle({
        actor: { ...actorOf(req), id: scope.staffId },
        now: new Date(),
        req,
        role: scope.role,
      })
    } catch (error) {
      logger.error({ err: error, msg: 'A routing request failed', path, staffId: scope.staffId })

      return problem('failed', 'Something failed on our side. Nothing was changed; try again.')
    }
  },
  method,
  path,
})

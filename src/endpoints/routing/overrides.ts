import type { Endpoint } from 'payload'

import { sqlOn } from '@/lib/sql'
import { decideOverride } from '@/pipeline/cases/override/decideOverride'
import { overrideRoute } from '@/pipeline/cases/override/overrideRoute'
import { revertOverride } from '@/pipeline/cases/override/revertOverride'
import { findOverrides } from '@/queries/routing/findOverrides'

import { answer } from '../desk/deskEndpoint'
import { readBody } from '../desk/readBody'
import { decideBody, overrideBody, revertBody } from './bodies'
import { routingEndpoint } from './routingEndpoint'
import { withSecondFactor } from './withSecondFactor'

/** `GET /api/routing/overrides`: my second factor, and the proposals that wait for a second person. */
const read = routingEndpoint({
  handle: async ({ actor, now, req }) =>
    answer(await findOverrides({ now, run: sqlOn(req.payload), staffId: actor.id })),
  method: 'get',
  path: '/routing/overrides',
})

/** `POST /api/routing/overrides`: puts cases elsewhere, or proposes it where a second person is needed. */
const override = routingEndpoint({
  handle: async (call) => {
    const { body, problem } = await readBody({ req: call.req, schema: overrideBody })

    return problem !== null
      ? problem
      : withSecondFactor({
          call,
          code: body.code,
          work: (req) =>
            overrideRoute({
              actor: call.actor,
              caseIds: body.caseIds,
              now: call.now,
              place: { assigneeId: body.assigneeId, teamId: body.teamId },
              reason: body.reason,
              req,
              role: call.role,
            }),
        })
  },
  method: 'post',
  path: '/routing/overrides',
})

const decide = routingEndpoint({
  handle: async (call) => {
    const { body, problem } = await readBody({ req: call.req, schema: decideBody })

    return problem !== null
      ? problem
      : withSecondFactor({
          call,
          code: body.code,
          work: (req) =>
            decideOverride({
              actor: call.actor,
              batchId: body.batchId,
              now: call.now,
              req,
              role: call.role,
              verdict: body.verdict,
            }),
        })
  },
  method: 'post',
  path: '/routing/overrides/decide',
})

const revert = routingEndpoint({
  handle: async (call) => {
    const { body, problem } = await readBody({ req: call.req, schema: revertBody })

    return problem !== null
      ? problem
      : withSecondFactor({
          call,
          code: body.code,
          work: (req) =>
            revertOverride({
              actor: call.actor,
              caseId: body.caseId,
              now: call.now,
              reason: body.reason,
              req,
            }),
        })
  },
  method: 'post',
  path: '/routing/overrides/revert',
})

export const overrideEndpoints: readonly Endpoint[] = [read, override, decide, revert]

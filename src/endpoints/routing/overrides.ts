import type { Endpoint } from 'payload'

import { sqlOn } from '@/lib/sql'
import { decideOverride } from '@/pipeline/cases/override/decideOverride'
import { overrideRoute } from '@/pipeline/cases/override/overrideRoute'
import { revertOverride } from '@/pipeline/cases/override/revertOverride'
import { findOverrides } from '@/queries/routing/findOverrides'

import { answer } from '../desk/deskEndpoint'
import { decideBody, overrideBody, revertBody } from './bodies'
import { provenEndpoint } from './provenEndpoint'
import { routingEndpoint } from './routingEndpoint'

/** `GET /api/routing/overrides`: my second factor, and the proposals that wait for a second person. */
const read = routingEndpoint({
  handle: async ({ actor, now, req }) =>
    answer(await findOverrides({ now, run: sqlOn(req.payload), staffId: actor.id })),
  method: 'get',
  path: '/routing/overrides',
})

/** `POST /api/routing/overrides`: puts cases elsewhere, or proposes it where a second person is needed. */
const override = provenEndpoint({
  path: '/routing/overrides',
  schema: overrideBody,
  work: ({ actor, body: { assigneeId, caseIds, reason, teamId }, now, req, role }) =>
    overrideRoute({ actor, caseIds, now, place: { assigneeId, teamId }, reason, req, role }),
})

const decide = provenEndpoint({
  path: '/routing/overrides/decide',
  schema: decideBody,
  work: ({ actor, body: { batchId, verdict }, now, req, role }) =>
    decideOverride({ actor, batchId, now, req, role, verdict }),
})

const revert = provenEndpoint({
  path: '/routing/overrides/revert',
  schema: revertBody,
  work: ({ actor, body: { caseId, isWhole, reason }, now, req }) =>
    revertOverride({ actor, caseId, isWhole, now, reason, req }),
})

export const overrideEndpoints: readonly Endpoint[] = [read, override, decide, revert]

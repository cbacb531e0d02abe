import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import { lockCase } from '../caseRow'
import { applyOverride, checkPlace } from './applyOverride'
import { overrideRecord } from './overrideRecord'

export type RevertOutcome =
  { kind: 'not-found' } | { kind: 'refused'; reason: string } | { kind: 'reverted' }

/** Takes the newest override of a case back: it returns to where it was, unless somebody moved it since. */
export const revertOverride = async ({
  actor,
  caseId,
  now,
  reason,
  req,
}: {
  actor: Actor & { id: string }
  caseId: string
  now: Date
  reason: string
  req: PayloadRequest
}): Promise<RevertOutcome> => {
  const current = await lockCase({ actor, caseId, req })
  const run = await sqlIn(req)
  const [row] = await run<{ inputs: unknown; outcome: string }>(sql`
    select inputs, outcome from routing_decisions
     where case_id = ${caseId} and outcome in ('override', 'override-reverted')
     order by created_at desc, id desc limit 1`)

  if (current === null || row?.outcome !== 'override') {
    return { kind: 'not-found' }
  }

  const { after, before } = overrideRecord.parse(row.inputs)

  if (current.assigneeId !== after.assigneeId || current.teamId !== after.teamId) {
    return { kind: 'refused', reason: 'Somebody moved the case since: there is nothing to undo.' }
  }

  const { departmentId, problem } = await checkPlace({ place: before, req })

  if (departmentId === null) {
    return { kind: 'refused', reason: problem ?? 'It cannot go back.' }
  }

  await applyOverride({
    action: 'override-reverted',
    actor,
    batchId: uuidv7(now),
    case: current,
    departmentId,
    now,
    personId: actor.id,
    place: before,
    reason,
    req,
    secondId: null,
  })

  return { kind: 'reverted' }
}

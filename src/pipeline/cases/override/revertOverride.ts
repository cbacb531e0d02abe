import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import { lockCase } from '../caseRow'
import { applyOverride, checkPlace } from './applyOverride'
import { overrideRecord } from './overrideRecord'

export type RevertOutcome =
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }
  /** `left`: moved by somebody since, and so not touched. */
  | { cases: number; kind: 'reverted'; left: number }

/**
 * Takes the newest override of a case back: it returns to where it was, unless somebody moved it since. `isWhole`: with
 * every case that the same override moved, except those that were moved since. One person is enough: what comes back is
 * what the rules had decided.
 */
export const revertOverride = async ({
  actor,
  caseId,
  isWhole = false,
  now,
  reason,
  req,
}: {
  actor: Actor & { id: string }
  caseId: string
  isWhole?: boolean
  now: Date
  reason: string
  req: PayloadRequest
}): Promise<RevertOutcome> => {
  const batchId = uuidv7(now)
  const caseIds = isWhole ? await casesBeside({ caseId, req }) : [caseId]
  const outcomes: { id: string; outcome: OneOutcome }[] = []

  for (const id of caseIds) {
    outcomes.push({
      id,
      outcome: await revertOne({ actor, batchId, caseId: id, now, reason, req }),
    })
  }

  const asked = outcomes.find(({ id }) => id === caseId)?.outcome ?? { kind: 'not-found' }
  const cases = outcomes.filter(({ outcome }) => outcome.kind === 'reverted').length

  return cases === 0 && asked.kind !== 'reverted'
    ? asked
    : { cases, kind: 'reverted', left: caseIds.length - cases }
}

/** The cases of the newest override of this one, in the order in which overrides lock them. Index: created_at. */
const casesBeside = async ({
  caseId,
  req,
}: {
  caseId: string
  req: PayloadRequest
}): Promise<readonly string[]> => {
  const run = await sqlIn(req)
  const rows = await run<{ id: string }>(sql`
    select b.case_id as id
      from (select created_at, inputs ->> 'batchId' as batch from routing_decisions
             where case_id = ${caseId} and outcome = 'override' order by created_at desc, id desc limit 1) newest
      join routing_decisions b on b.created_at = newest.created_at and b.outcome = 'override'
       and b.inputs ->> 'batchId' = newest.batch
     order by b.case_id`)

  return rows.map(({ id }) => id)
}

type OneOutcome = { kind: 'not-found' } | { kind: 'refused'; reason: string } | { kind: 'reverted' }

const revertOne = async ({
  actor,
  batchId,
  caseId,
  now,
  reason,
  req,
}: {
  actor: Actor & { id: string }
  batchId: string
  caseId: string
  now: Date
  reason: string
  req: PayloadRequest
}): Promise<OneOutcome> => {
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
    batchId,
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

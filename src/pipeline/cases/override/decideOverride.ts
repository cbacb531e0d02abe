import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { Role } from '@/domain/vocabulary'

import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'
import { sql, sqlIn } from '@/lib/sql'

import type { OverrideRecord } from './overrideRecord'

import { notify } from '../notify'
import { applyOverride, checkPlace } from './applyOverride'
import { overrideRecord } from './overrideRecord'
import { lockAll } from './overrideRoute'
import { readRisk } from './readRisk'

export type DecideOutcome =
  | { cases: number; kind: 'approved' | 'declined' }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }

const expiresHours = 24

/**
 * The second person's word on a proposed override: yes moves the cases, no leaves them. Never the one who proposed it;
 * nothing that was moved meanwhile, and nothing older than a day.
 */
export const decideOverride = async ({
  actor,
  batchId,
  now,
  req,
  role,
  verdict,
}: {
  actor: Actor & { id: string }
  batchId: string
  now: Date
  req: PayloadRequest
  role: Role
  verdict: 'approve' | 'decline'
}): Promise<DecideOutcome> => {
  const run = await sqlIn(req)
  const rows = await run<{
    case_id: string
    created_at: Date | string
    id: string
    inputs: unknown
    person_id: string
    reason: null | string
  }>(sql`
    select id, case_id, created_at, inputs, overridden_by_id as person_id, reason from routing_decisions
     where outcome = 'override-proposed' and inputs ->> 'batchId' = ${batchId} order by case_id for update`)
  const [first] = rows

  if (first === undefined) {
    return { kind: 'not-found' }
  }

  const refusal =
    verdict === 'decline'
      ? null
      : first.person_id === actor.id
        ? 'You proposed it: somebody else has to agree.'
        : now.getTime() - new Date(first.created_at).getTime() > expiresHours * 3_600_000
          ? 'This proposal is older than a day. Propose it again if it is still wanted.'
          : null

  if (refusal !== null) {
    return { kind: 'refused', reason: refusal }
  }

  if (verdict === 'approve') {
    const problem = await moveAll({ actor, batchId, first, now, req, role, rows })

    if (problem !== null) {
      return { kind: 'refused', reason: problem }
    }
  }

  const outcome = verdict === 'approve' ? 'override-approved' : 'override-declined'
  await run(sql`
    update routing_decisions set outcome = ${outcome}, updated_at = ${now.toISOString()}
     where outcome = 'override-proposed' and inputs ->> 'batchId' = ${batchId}`)

  for (const { case_id: caseId } of rows) {
    await recordAudit({
      action: `case.${outcome}`,
      actor,
      after: { batchId },
      caseId,
      reason: first.reason,
      req,
      subjectId: caseId,
      subjectType: slugs.cases,
    })
  }

  if (first.person_id !== actor.id) {
    await notify({
      body: first.reason ?? '',
      caseId: first.case_id,
      dedupeKey: `${outcome}:${batchId}`,
      departmentId: null,
      kind: outcome,
      now,
      recipientId: first.person_id,
      req,
      title:
        verdict === 'approve'
          ? 'Your override was agreed to and done'
          : 'Your override was declined',
    })
  }

  return { cases: rows.length, kind: verdict === 'approve' ? 'approved' : 'declined' }
}

/** Null when all were moved, otherwise why none was: the caller rolls back. */
const moveAll = async ({
  actor,
  batchId,
  first,
  now,
  req,
  role,
  rows,
}: {
  actor: Actor & { id: string }
  batchId: string
  first: { person_id: string; reason: null | string }
  now: Date
  req: PayloadRequest
  role: Role
  rows: readonly { case_id: string; inputs: unknown }[]
}): Promise<null | string> => {
  const caseIds = rows.map(({ case_id }) => case_id)
  const cases = (await lockAll({ actor, caseIds, req })) ?? []
  const risk = await readRisk({ cases, req, role })

  if (risk.kind === 'refused') {
    return risk.reason
  }

  const records = new Map<string, OverrideRecord>(
    rows.map(({ case_id, inputs }) => [case_id, overrideRecord.parse(inputs)]),
  )

  for (const current of cases) {
    const record = records.get(current.id)

    if (
      record === undefined ||
      record.before.assigneeId !== current.assigneeId ||
      record.before.teamId !== current.teamId
    ) {
      return `${current.number} was moved meanwhile.`
    }

    const { departmentId, problem } = await checkPlace({ place: record.after, req })

    if (departmentId === null) {
      return problem
    }

    await applyOverride({
      action: 'overridden',
      actor,
      batchId,
      case: current,
      departmentId,
      now,
      personId: first.person_id,
      place: record.after,
      reason: first.reason ?? '',
      req,
      secondId: actor.id,
    })
  }

  return null
}

import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { Role } from '@/domain/vocabulary'

import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import type { CaseRow } from '../caseRow'
import type { Place } from './overrideRecord'

import { lockCase } from '../caseRow'
import { notify } from '../notify'
import { applyOverride, checkPlace } from './applyOverride'
import { readRisk } from './readRisk'
import { storeOverride } from './storeOverride'

export type OverrideOutcome =
  | { batchId: string; cases: number; kind: 'overridden' }
  | { kind: 'not-found' }
  | { batchId: string; kind: 'proposed'; reason: string }
  | { kind: 'refused'; reason: string }

/**
 * Puts cases where a person wants them, against the rules (requirement E6). The caller has checked role and second
 * factor. What risks much is only proposed: it happens when a second person agrees (`decideOverride`).
 */
export const overrideRoute = async ({
  actor,
  caseIds,
  now,
  place,
  reason,
  req,
  role,
}: {
  actor: Actor & { id: string }
  caseIds: readonly string[]
  now: Date
  place: Place
  reason: string
  req: PayloadRequest
  role: Role
}): Promise<OverrideOutcome> => {
  const cases = await lockAll({ actor, caseIds, req })

  if (cases === null) {
    return { kind: 'not-found' }
  }

  const problem = cases.map((one) => whyNot(one, place)).find((found) => found !== null)
  const checked = await checkPlace({ place, req })

  if (problem !== undefined || checked.departmentId === null) {
    return { kind: 'refused', reason: problem ?? checked.problem ?? '' }
  }

  const risk = await readRisk({ cases, req, role })
  const batchId = uuidv7(now)

  switch (risk.kind) {
    case 'refused':
      return risk
    case 'needs-second':
      await propose({ actor, batchId, cases, now, place, reason, req, why: risk.reason })

      return { batchId, kind: 'proposed', reason: risk.reason }
    case 'plain':
      for (const current of cases) {
        await applyOverride({
          action: 'overridden',
          actor,
          batchId,
          case: current,
          departmentId: checked.departmentId,
          now,
          personId: actor.id,
          place,
          reason,
          req,
          secondId: null,
        })
      }

      return { batchId, cases: cases.length, kind: 'overridden' }
  }
}

/** In order of their ids: two people who override the same cases wait for each other and never for ever. */
export const lockAll = async ({
  actor,
  caseIds,
  req,
}: {
  actor: Actor
  caseIds: readonly string[]
  req: PayloadRequest
}): Promise<CaseRow[] | null> => {
  const cases: CaseRow[] = []

  for (const caseId of [...new Set(caseIds)].sort()) {
    const current = await lockCase({ actor, caseId, req })

    if (current === null) {
      return null
    }

    cases.push(current)
  }

  return cases
}

const whyNot = (current: CaseRow, place: Place): null | string =>
  ['closed', 'resolved'].includes(current.status)
    ? `${current.number} is ${current.status}: there is nothing left to route.`
    : current.status === 'pending-data'
      ? `${current.number} waits for data: release it from the review queue first.`
      : current.assigneeId === place.assigneeId && current.teamId === place.teamId
        ? `${current.number} is there already.`
        : null

const propose = async ({
  actor,
  batchId,
  cases,
  now,
  place,
  reason,
  req,
  why,
}: {
  actor: Actor & { id: string }
  batchId: string
  cases: readonly CaseRow[]
  now: Date
  place: Place
  reason: string
  req: PayloadRequest
  why: string
}): Promise<void> => {
  const run = await sqlIn(req)

  for (const current of cases) {
    await storeOverride({
      after: place,
      batchId,
      before: { assigneeId: current.assigneeId, teamId: current.teamId },
      caseId: current.id,
      now,
      outcome: 'override-proposed',
      personId: actor.id,
      reason,
      req,
      secondId: null,
    })
    await recordAudit({
      action: 'case.override-proposed',
      actor,
      after: { ...place, batchId },
      before: { assigneeId: current.assigneeId, teamId: current.teamId },
      caseId: current.id,
      reason,
      req,
      subjectId: current.id,
      subjectType: slugs.cases,
    })
  }

  const people = await run<{ id: string }>(sql`
    select id from staff where role in ('admin', 'cx-manager') and is_active and id <> ${actor.id} order by id`)
  const [first] = cases

  for (const { id } of people) {
    await notify({
      body: `${why} ${reason}`,
      caseId: first?.id ?? null,
      dedupeKey: `override-proposed:${batchId}:${id}`,
      departmentId: null,
      kind: 'override-proposed',
      now,
      recipientId: id,
      req,
      title:
        cases.length === 1
          ? `An override of ${first?.number ?? ''} waits for you to agree`
          : `An override of ${String(cases.length)} cases waits for you to agree`,
    })
  }
}

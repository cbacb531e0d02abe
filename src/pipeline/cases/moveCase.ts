import type { PayloadRequest } from 'payload'

import type { EventType } from '@/contracts/events'
import type { CaseStatus } from '@/domain/vocabulary'

import { canMove, finishedStatuses, slaPausingStatuses } from '@/domain/cases/caseStatus'

import type { Actor } from '@/contracts/actor'
import type { CaseRow } from './caseRow'

import { lockCase } from './caseRow'
import type { SlaMoments } from './routing/slaMoments'

import { notificationParts } from './notify'
import { slaMoments } from './routing/slaMoments'
import { leadsOf } from './tellHandOver'
import { writeCase } from './writeCase'

export type MoveOutcome =
  | { from: CaseStatus; kind: 'moved' }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }
  | { kind: 'unchanged' }

/**
 * Moves a case to another status, if the table of legal moves allows it (`domain/cases/caseStatus`).
 * Run inside a transaction. Moving to where it is already is not an error: people double-click. Who escalates with a
 * reason tells the leads of the team.
 */
export const moveCase = async ({
  actor,
  caseId,
  now,
  reason,
  req,
  to,
}: {
  actor: Actor
  caseId: string
  now: Date
  reason?: string
  req: PayloadRequest
  to: CaseStatus
}): Promise<MoveOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  const from = current.status

  if (from === to) {
    return { kind: 'unchanged' }
  }

  const check = canMove(from, to)

  if (!check.isLegal) {
    return { kind: 'refused', reason: check.reason }
  }

  const moments = isStill(from) && !isStill(to) ? await runningAgain({ current, now, req }) : {}

  const leads =
    to === 'escalated' && reason !== undefined
      ? await leadsOf({ actor, req, teamId: current.teamId })
      : []

  await writeCase({
    action: 'moved',
    actor,
    after: { status: to },
    before: { status: from },
    beside: notificationParts(
      leads.map((recipientId) => ({
        body: `${reason ?? ''} (${current.subject})`,
        caseId,
        dedupeKey: `escalated:${caseId}:${recipientId}:${String(current.rev + 1)}`,
        departmentId: current.departmentId,
        kind: 'case-escalated',
        now,
        recipientId,
        title: `${current.number} was escalated`,
      })),
    ),
    case: current,
    data: { from, to },
    events: eventsOf(to),
    now,
    ...(reason === undefined ? {} : { reason }),
    req,
    set: { ...moments, status: to, ...momentsOf({ current, now, to }) },
  })

  return { from, kind: 'moved' }
}

const isStill = (status: CaseStatus): boolean =>
  slaPausingStatuses.includes(status) || finishedStatuses.includes(status)

/** What the clocks stood still for is added to what is left. Nobody waits for a next response unless they wrote. */
const runningAgain = async ({
  current,
  now,
  req,
}: {
  current: CaseRow
  now: Date
  req: PayloadRequest
}): Promise<SlaMoments> => {
  const { nextResponseDueAt, ...moments } = await slaMoments({
    case: current,
    now,
    priority: current.priority,
    req,
  })

  return current.waitingSince === null || nextResponseDueAt === undefined
    ? moments
    : { ...moments, nextResponseDueAt }
}

const eventsOf = (to: CaseStatus): [EventType, ...EventType[]] => {
  switch (to) {
    case 'resolved':
      return ['case.changed', 'case.resolved']
    case 'escalated':
      return ['case.changed', 'case.escalated']
    case 'pending-data':
      return ['case.changed', 'case.pending-data']
    default:
      return ['case.changed']
  }
}

/** The moments that a status brings with it. A reopened case loses its end. */
export const momentsOf = ({
  current,
  now,
  to,
}: {
  current: Pick<CaseRow, 'reopenCount' | 'status'>
  now: Date
  to: CaseStatus
}): {
  closedAt?: null | string
  reopenCount?: number
  reopenedAt?: string
  resolvedAt?: null | string
  waitingSince?: null
} => {
  const at = now.toISOString()
  const wasFinished = current.status === 'resolved' || current.status === 'closed'

  switch (to) {
    case 'resolved':
      return { resolvedAt: at, waitingSince: null }
    case 'closed':
      return { closedAt: at, waitingSince: null }
    case 'pending-customer':
      return { waitingSince: null }
    default:
      return wasFinished
        ? { closedAt: null, reopenCount: current.reopenCount + 1, reopenedAt: at, resolvedAt: null }
        : {}
  }
}

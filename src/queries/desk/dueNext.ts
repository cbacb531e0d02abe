import type { DueNext, SlaKind } from '@/contracts/desk'
import type { CaseStatus } from '@/domain/vocabulary'

import { finishedStatuses, slaPausingStatuses } from '@/domain/cases/caseStatus'

import type { RawMoment } from './moments'

import { isoOrNull } from './moments'

export type DueColumns = {
  first_responded_at: RawMoment
  first_response_due_at: RawMoment
  next_response_due_at: RawMoment
  resolution_due_at: RawMoment
  status: CaseStatus
}

/** The promise that is due next: the same rule as the SQL expression `dueAt`, with the kind of promise. */
export const dueNext = (row: DueColumns): DueNext => {
  if (finishedStatuses.includes(row.status) || slaPausingStatuses.includes(row.status)) {
    return { dueAt: null, isPaused: slaPausingStatuses.includes(row.status), kind: null }
  }

  const promises: readonly (readonly [SlaKind, RawMoment])[] = [
    ['first-response', row.first_responded_at === null ? row.first_response_due_at : null],
    ['next-response', row.next_response_due_at],
    ['resolution', row.resolution_due_at],
  ]
  let first: DueNext = { dueAt: null, isPaused: false, kind: null }

  for (const [kind, moment] of promises) {
    const dueAt = isoOrNull(moment)

    if (dueAt !== null && (first.dueAt === null || dueAt < first.dueAt)) {
      first = { dueAt, isPaused: false, kind }
    }
  }

  return first
}

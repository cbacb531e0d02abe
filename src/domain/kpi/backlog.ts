import { finishedStatuses } from '../cases/caseStatus'
import type { CaseStatus } from '../vocabulary'
import type { KpiFigure } from './csat'

/** Backlog: cases in which something is left to do. Never null: no cases is a backlog of 0. */
export const backlog = (rows: readonly { readonly status: CaseStatus }[]): KpiFigure => {
  const count = rows.filter(({ status }) => !finishedStatuses.includes(status)).length
  return { count, value: count }
}

/** By how many percent the backlog shrank (negative: grew) against an earlier one; null from 0. */
export const backlogReduction = (before: number, now: number): null | number =>
  before === 0 ? null : ((before - now) / before) * 100

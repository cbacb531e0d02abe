import type { KpiFigure } from './csat'
import { percentOf } from './csat'

export type ContactRow = {
  /** Customer messages until it was resolved. */
  readonly customerMessages: number
  readonly isResolved: boolean
  readonly reopenedAt: Date | null
  readonly resolvedAt: Date | null
}

const sevenDaysMs = 7 * 24 * 60 * 60_000

const stayedResolved = ({ reopenedAt, resolvedAt }: ContactRow): boolean =>
  reopenedAt === null ||
  resolvedAt === null ||
  reopenedAt.getTime() - resolvedAt.getTime() > sevenDaysMs

/**
 * First-contact resolution: percent of the resolved cases that took one customer message and were not
 * reopened within seven days.
 */
export const firstContactResolution = (rows: readonly ContactRow[]): KpiFigure => {
  const resolved = rows.filter((row) => row.isResolved)
  const first = resolved.filter((row) => row.customerMessages <= 1 && stayedResolved(row))
  return { count: resolved.length, value: percentOf(first.length, resolved.length) }
}

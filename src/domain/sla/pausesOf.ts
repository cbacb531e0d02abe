import { finishedStatuses, slaPausingStatuses } from '../cases/caseStatus'
import type { CaseStatus } from '../vocabulary'
import type { Pause } from './slaDueAt'

const stands = (status: CaseStatus): boolean =>
  slaPausingStatuses.includes(status) || finishedStatuses.includes(status)

/**
 * The stretches in which the clocks of a case stood still, from its changes of status in order of time: while it
 * waited for the customer or a third party, and while it was thought to be done. The last one may still run.
 */
export const pausesOf = (
  changes: readonly { readonly at: Date; readonly to: CaseStatus }[],
): readonly Pause[] => {
  const pauses: Pause[] = []
  let since: Date | null = null
  for (const { at, to } of changes) {
    if (stands(to)) since ??= at
    else if (since !== null) {
      pauses.push({ end: at, start: since })
      since = null
    }
  }
  return since === null ? pauses : [...pauses, { end: null, start: since }]
}

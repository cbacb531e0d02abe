import type { CaseRow } from './caseRow'

import { lockCase } from './caseRow'

/** A case that waits for data, locked, or why nobody decides about it any more. */
export const lockHeld = async (
  asked: Parameters<typeof lockCase>[0],
): Promise<
  | { readonly case: CaseRow; readonly kind: 'held' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly reason: string }
> => {
  const current = await lockCase(asked)

  if (current === null) {
    return { kind: 'not-found' }
  }

  return current.status === 'pending-data'
    ? { case: current, kind: 'held' }
    : { kind: 'refused', reason: 'This case does not wait for data any more.' }
}

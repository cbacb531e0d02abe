import type { CaseStatus } from '../vocabulary'

type Side = { readonly customerId: string; readonly id: string; readonly status: CaseStatus }

/**
 * Why one case cannot be merged into another; null when it can. Cases of two customers never: each of them reads the
 * answers on their own case, and would then read the other's.
 */
export const mergeRefusal = ({
  from,
  into,
  mergedIds,
}: {
  from: Side
  into: Side
  /** Of the two, those that are already part of another case. */
  mergedIds: readonly string[]
}): null | string => {
  if (from.id === into.id) {
    return 'It is the case that stays.'
  }

  if (mergedIds.includes(from.id)) {
    return 'It is already part of another case.'
  }

  if (mergedIds.includes(into.id)) {
    return 'The case that should stay is itself part of another case.'
  }

  if (from.customerId !== into.customerId) {
    return 'It is of another customer, who would read what is not theirs.'
  }

  return into.status === 'closed' ? 'The case that should stay is closed: reopen it first.' : null
}

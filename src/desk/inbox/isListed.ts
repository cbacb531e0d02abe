import type { InboxFilters, InboxRow } from '@/contracts/desk'

import { hidesSnoozed } from '@/contracts/deskFilters'

/**
 * False for a row that the list holds and that does not belong into it any more, because somebody put it aside or woke
 * it since the list was read. `now`: in milliseconds.
 */
export const isListed = ({
  filters,
  now,
  row: { snoozedUntil },
}: {
  filters: InboxFilters
  now: number
  row: Pick<InboxRow, 'snoozedUntil'>
}): boolean => {
  const isAsleep = snoozedUntil !== null && Date.parse(snoozedUntil) > now

  return filters.isSnoozed ? isAsleep : !(isAsleep && hidesSnoozed(filters))
}

import type { KpiCard } from '@/queries/insight/board'

import { staleAfterMs } from '@/queries/insight/board'

/**
 * Was a figure computed too long ago (L7)? Counted by the server's clock at the moment of reading, plus the time that
 * has passed on this screen: the two clocks need not agree.
 */
export const isStale = ({
  computedAt,
  readAt,
  sinceReadMs,
}: {
  computedAt: KpiCard['computedAt']
  readAt: string
  sinceReadMs: number
}): boolean =>
  computedAt !== null && Date.parse(readAt) - Date.parse(computedAt) + sinceReadMs > staleAfterMs

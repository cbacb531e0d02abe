import type { KpiFigure } from './csat'
import { percentOf } from './csat'

/**
 * Uptime: percent of the observed time in which the health check passed. Each sample speaks for the time
 * until the next, at most `maxGapSeconds`; what nobody observed beyond that counts as down, because the
 * observer is part of the product and was not there either.
 */
export const uptime = (
  samples: readonly { readonly at: Date; readonly isUp: boolean }[],
  until: Date,
  maxGapSeconds = 60,
): KpiFigure => {
  const sorted = [...samples].sort((a, b) => a.at.getTime() - b.at.getTime())
  const first = sorted[0]
  if (first === undefined) return { count: 0, value: null }
  let up = 0
  for (const [index, { at, isUp }] of sorted.entries()) {
    const next = Math.min((sorted[index + 1]?.at ?? until).getTime(), until.getTime())
    if (isUp) up += Math.max(0, Math.min(next - at.getTime(), maxGapSeconds * 1000))
  }
  return {
    count: sorted.length,
    value: percentOf(up, Math.max(0, until.getTime() - first.at.getTime())),
  }
}

import type { Random } from './createRandom'

const day = 86_400_000
/** Sunday first. */
const weekdayWeights = [0.3, 1.35, 1.25, 1.15, 1.1, 0.95, 0.35]
/** By hour in UTC: Asia's morning, Europe's day, America's day. */
const hourWeights = [1, 2, 2, 2, 2, 2, 3, 5, 8, 9, 9, 8, 7, 9, 10, 9, 8, 7, 5, 4, 3, 2, 2, 1]
const hours = hourWeights.map((_, hour) => hour)

/** How many arrive within the last day, so that a first start finds work to do. */
const recentCount = 22

/** When `count` cases came in during the 60 days before `now`: weekdays and office hours more, oldest first. */
export const chooseArrivals = ({
  count,
  now,
  random,
}: {
  count: number
  now: Date
  random: Random
}): readonly Date[] => {
  const today = Math.floor(now.getTime() / day)
  const days = Array.from({ length: 60 }, (_, back) => today - back)

  const spread = (): Date => {
    const chosen = random.weighted(days, (index) => {
      // Day 0 of the epoch was a Thursday.
      const weekday = (index + 4) % 7
      return (weekdayWeights[weekday] ?? 1) * (1 + 2.5 * ((index - today + 60) / 60) ** 5)
    })
    const hour = random.weighted(hours, (index) => hourWeights[index] ?? 1)
    const at = chosen * day + hour * 3_600_000 + random.between(0, 3_599) * 1000
    return at < now.getTime() - 25 * 3_600_000 ? new Date(at) : spread()
  }
  const recent = (): Date =>
    new Date(now.getTime() - random.between(4 * 60, (random.chance(0.4) ? 2 : 24) * 3_600) * 1000)

  return [
    ...Array.from({ length: count - recentCount }, spread),
    ...Array.from({ length: recentCount }, recent),
  ].toSorted((a, b) => a.getTime() - b.getTime())
}

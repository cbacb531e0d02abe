import type { BusinessCalendar } from './calendar'
import { openSpansOn } from './openSpans'
import { localDayOf } from './zonedTime'

const dayMs = 86_400_000

/** Open minutes between two instants, fractions included; 0 when `to` is not after `from`. */
export const businessMinutesBetween = (input: {
  readonly calendar: BusinessCalendar
  readonly from: Date
  readonly to: Date
}): number => {
  const from = input.from.getTime()
  const to = input.to.getTime()
  if (to <= from) return 0
  const lastDay = localDayOf(to, input.calendar.timezone)
  let total = 0
  for (let day = localDayOf(from, input.calendar.timezone); day <= lastDay; day += dayMs) {
    for (const [start, end] of openSpansOn(input.calendar, day)) {
      total += Math.max(0, Math.min(end, to) - Math.max(start, from))
    }
  }
  return total / 60_000
}

import type { BusinessCalendar } from './calendar'
import { openSpansOn } from './openSpans'
import { localDayOf } from './zonedTime'

const dayMs = 86_400_000
/** A calendar with no open hour in so many days has none by mistake. */
const searchDays = 3 * 366

/**
 * The first instant by which so many open minutes have passed since `from`; `from` itself for 0.
 *
 * @throws RangeError for negative minutes, and for a calendar that never opens long enough in three years.
 */
export const addBusinessMinutes = (input: {
  readonly calendar: BusinessCalendar
  readonly from: Date
  readonly minutes: number
}): Date => {
  const { calendar, from, minutes } = input
  if (!(minutes >= 0)) throw new RangeError(`Minutes cannot be ${String(minutes)}`)
  let left = Math.round(minutes * 60_000)
  if (left === 0) return from

  const firstDay = localDayOf(from.getTime(), calendar.timezone)
  for (let day = firstDay; day <= firstDay + searchDays * dayMs; day += dayMs) {
    for (const [start, end] of openSpansOn(calendar, day)) {
      const begin = Math.max(start, from.getTime())
      if (begin >= end) continue
      if (left <= end - begin) return new Date(begin + left)
      left -= end - begin
    }
  }
  throw new RangeError(
    `The calendar (${calendar.timezone}) opens for less than ${String(minutes)} minutes in three years`,
  )
}

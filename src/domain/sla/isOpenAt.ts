import type { BusinessCalendar } from './calendar'
import { openSpansOn } from './openSpans'
import { localDayOf } from './zonedTime'

/** Is somebody at work at this instant? */
export const isOpenAt = (calendar: BusinessCalendar, instant: Date): boolean => {
  const at = instant.getTime()
  return openSpansOn(calendar, localDayOf(at, calendar.timezone)).some(
    ([start, end]) => start <= at && at < end,
  )
}

import type { BusinessCalendar } from './calendar'
import { aroundTheClock } from './calendar'

/** The hours of an SLA policy as stored; a policy without any runs around the clock. */
export const calendarOf = (stored: {
  readonly holidays: null | readonly string[]
  readonly hours: BusinessCalendar['hours'] | null
  readonly timezone: null | string
}): BusinessCalendar =>
  stored.timezone === null || stored.hours === null
    ? aroundTheClock
    : { holidays: stored.holidays ?? [], hours: stored.hours, timezone: stored.timezone }

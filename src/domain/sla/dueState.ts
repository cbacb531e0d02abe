import { businessMinutesBetween } from './businessMinutesBetween'
import type { BusinessCalendar } from './calendar'
import type { SlaClockState } from './slaClock'

/**
 * How near a promise is, from its due moment: `breached` after it, `warning` once no more than the last
 * `100 - warnAtPercent` percent of the promised business minutes are left.
 */
export const dueState = (input: {
  readonly calendar: BusinessCalendar
  readonly dueAt: Date
  /** What was promised, in business minutes. */
  readonly minutes: number
  readonly now: Date
  /** 1 to 99. */
  readonly warnAtPercent: number
}): SlaClockState => {
  const { calendar, dueAt, minutes, now, warnAtPercent } = input
  if (now > dueAt) return 'breached'
  const left = businessMinutesBetween({ calendar, from: now, to: dueAt })
  return left * 100 <= minutes * (100 - warnAtPercent) ? 'warning' : 'ok'
}

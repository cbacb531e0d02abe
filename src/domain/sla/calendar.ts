/** Open hours of one weekday as wall-clock times, `["09:00", "17:30"]`; `24:00` ends a day. */
export type LocalHours = readonly [from: string, to: string]

/**
 * When somebody works, in their own time zone. Plain data: it is stored with decisions as it was.
 *
 * Weekdays are ISO numbers as text, `"1"` = Monday; a missing one is closed. A break is the gap between two
 * hours of a day, or an entry in `breaks`, which is taken out of every day.
 */
export type BusinessCalendar = {
  /** IANA name, e.g. `Europe/Berlin`. */
  readonly timezone: string
  readonly hours: Readonly<Record<string, readonly LocalHours[]>>
  readonly breaks?: readonly LocalHours[]
  /** Local dates without work: `2026-12-25`, or `12-25` for every year. */
  readonly holidays?: readonly string[]
}

const everyDay: readonly LocalHours[] = [['00:00', '24:00']]

/** Around the clock: minutes are then plain minutes. */
export const aroundTheClock: BusinessCalendar = {
  hours: Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, everyDay])),
  timezone: 'UTC',
}

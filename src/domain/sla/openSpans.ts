import type { BusinessCalendar, LocalHours } from './calendar'
import { firstInstantAt } from './zonedTime'

/** A stretch of time in milliseconds since 1970, end not included. */
export type Span = readonly [startMs: number, endMs: number]

const minuteOfDay = (time: string): number => {
  const match = /^(\d{2}):(\d{2})$/u.exec(time)
  const minutes = Number(match?.[1]) * 60 + Number(match?.[2])
  if (!(minutes >= 0 && minutes <= 1440)) {
    throw new RangeError(`Not a time of day between 00:00 and 24:00: ${time}`)
  }
  return minutes
}

const toMinutes = ([from, to]: LocalHours): Span => [minuteOfDay(from), minuteOfDay(to)]

const isHoliday = (calendar: BusinessCalendar, dayMs: number): boolean => {
  const date = new Date(dayMs).toISOString().slice(0, 10)
  return calendar.holidays?.some((day) => day === date || day === date.slice(5)) === true
}

const without = (spans: readonly Span[], [from, to]: Span): readonly Span[] =>
  spans.flatMap(([start, end]): readonly Span[] =>
    to <= start || from >= end
      ? [[start, end]]
      : [[start, Math.min(from, end)] as const, [Math.max(to, start), end] as const].filter(
          ([left, right]) => left < right,
        ),
  )

const merged = (spans: readonly Span[]): readonly Span[] => {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last !== undefined && span[0] <= last[1]) {
      result[result.length - 1] = [last[0], Math.max(last[1], span[1])]
    } else if (span[0] < span[1]) result.push(span)
  }
  return result
}

/**
 * The open stretches of one local date, in order, without overlaps.
 *
 * @param dayMs midnight of the local date in UTC digits, as `localDayOf` gives it.
 * @throws RangeError when the calendar has a time that is none.
 */
export const openSpansOn = (calendar: BusinessCalendar, dayMs: number): readonly Span[] => {
  if (isHoliday(calendar, dayMs)) return []
  const weekday = String(((Math.floor(dayMs / 86_400_000) + 3) % 7) + 1)
  const open = (calendar.hours[weekday] ?? []).map(toMinutes)
  const left = (calendar.breaks ?? []).map(toMinutes).reduce(without, open)
  return merged(left)
    .map(([from, to]): Span => [
      firstInstantAt(dayMs + from * 60_000, calendar.timezone),
      firstInstantAt(dayMs + to * 60_000, calendar.timezone),
    ])
    .filter(([start, end]) => start < end)
}

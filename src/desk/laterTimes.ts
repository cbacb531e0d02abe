import { keepFormat } from '@/ui/intl'

export type LaterTime = { readonly at: Date; readonly label: string }

const morning = 9

/** Moments to come back to something, in the reader's own zone: only those that make sense from `now` on. */
export const laterTimes = (now: Date): readonly LaterTime[] => {
  const day = (days: number): Date =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning)
  const untilMonday = (8 - now.getDay()) % 7 || 7
  const choices: LaterTime[] = [
    { at: new Date(now.getTime() + 3_600_000), label: 'In an hour' },
    { at: new Date(now.getTime() + 3 * 3_600_000), label: 'In three hours' },
    { at: day(1), label: 'Tomorrow' },
    { at: day(untilMonday), label: 'Next Monday' },
    { at: day(7), label: 'In a week' },
  ]

  // On a Sunday tomorrow is Monday, on a Monday next Monday is in a week: say each moment once.
  return choices.filter(
    ({ at }, index) => !choices.slice(0, index).some((one) => one.at.getTime() === at.getTime()),
  )
}

/** `Mon 23 Nov, 09:00` as the reader's language has it, or only the time when it is today. */
export const laterText = (at: Date | string, now: Date, locale?: string): string => {
  const moment = new Date(at)
  const isToday = moment.toDateString() === now.toDateString()

  return (isToday ? ofToday : ofLater)(locale).format(moment)
}

/** `9:00 AM` on a clock of twelve hours, `09:00` on one of twenty-four. */
const timeOf = (locale: string): Intl.DateTimeFormatOptions => ({
  hour: new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12
    ? 'numeric'
    : '2-digit',
  minute: '2-digit',
})
const ofToday = keepFormat((locale) => new Intl.DateTimeFormat(locale, timeOf(locale)))
const ofLater = keepFormat(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      weekday: 'short',
      ...timeOf(locale),
    }),
)

/** What an `<input type="datetime-local">` understands, in the reader's own zone. */
export const localInput = (at: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0')

  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

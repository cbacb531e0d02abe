import type { NumberMetric, NumberPeriod } from '@/contracts/deskAgent'

import { keepFormat, numberText } from '@/ui/intl'
import { unitText } from '@/ui/timeText'

export const metricNames: Readonly<Record<NumberMetric, { about: string; title: string }>> = {
  active: {
    about: 'Minutes of work on a case, from what you did on it (an estimate)',
    title: 'Handle time',
  },
  csat: { about: 'Ratings of 4 and 5 on your cases', title: 'Satisfied customers' },
  firstResponse: { about: 'Median until the first answer on your cases', title: 'First response' },
  resolved: { about: 'Cases that were yours when they were resolved', title: 'Resolved' },
}

/** A value in words: `12`, `4 min`, `2 hr 5 min`, `96%`; a dash where there is nothing. */
export const metricText = (metric: NumberMetric, value: null | number, locale?: string): string => {
  if (value === null) {
    return '–'
  }

  switch (metric) {
    case 'active':
    case 'firstResponse':
      return minutesText(value, locale)
    case 'csat':
      return share(locale).format(value / 100)
    case 'resolved':
      return numberText(value, locale)
  }
}

/** `4 min`, `2 hr 5 min`, `3 days`. */
export const minutesText = (value: number, locale?: string): string => {
  const minutes = Math.round(value)

  if (minutes < 1) {
    return `<${unitText(1, 'minute', 'short', locale)}`
  }

  const hours = Math.floor(minutes / 60)

  if (hours >= 48) {
    return unitText(Math.round(hours / 24), 'day', 'short', locale)
  }

  return [
    ...(hours === 0 ? [] : [unitText(hours, 'hour', 'short', locale)]),
    ...(minutes % 60 === 0 ? [] : [unitText(minutes % 60, 'minute', 'short', locale)]),
  ].join(' ')
}

/** The mean of the periods before the last one, which is not over; null without any. */
export const averageBefore = (values: readonly (null | number)[]): null | number => {
  const before = values.slice(0, -1).filter((value) => value !== null)

  return before.length === 0 ? null : before.reduce((sum, value) => sum + value, 0) / before.length
}

/** `Nov 21`, `Week of Nov 16`, `November`. */
export const periodText = (period: NumberPeriod, start: string, locale?: string): string => {
  const at = new Date(start)

  switch (period) {
    case 'day':
      return day(locale).format(at)
    case 'month':
      return month(locale).format(at.getTime() + 86_400_000)
    case 'week':
      return `Week of ${day(locale).format(at)}`
  }
}

const share = keepFormat(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0, style: 'percent' }),
)
const day = keepFormat(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
)
const month = keepFormat((locale) => new Intl.DateTimeFormat(locale, { month: 'long' }))

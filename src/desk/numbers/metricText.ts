import type { NumberMetric, NumberPeriod } from '@/contracts/deskAgent'

export const metricNames: Readonly<Record<NumberMetric, { about: string; title: string }>> = {
  active: {
    about: 'Minutes of work on a case, from what you did on it (an estimate)',
    title: 'Handle time',
  },
  csat: { about: 'Ratings of 4 and 5 on your cases', title: 'Satisfied customers' },
  firstResponse: { about: 'Median until the first answer on your cases', title: 'First response' },
  resolved: { about: 'Cases that were yours when they were resolved', title: 'Resolved' },
}

/** A value in words: `12`, `4 min`, `2 h 5 min`, `96 %`; a dash where there is nothing. */
export const metricText = (metric: NumberMetric, value: null | number): string => {
  if (value === null) {
    return '–'
  }

  switch (metric) {
    case 'active':
    case 'firstResponse':
      return minutesText(value)
    case 'csat':
      return `${String(Math.round(value))} %`
    case 'resolved':
      return value.toLocaleString('en', { maximumFractionDigits: 1 })
  }
}

/** `4 min`, `2 h 5 min`, `3 days`. */
export const minutesText = (value: number): string => {
  const minutes = Math.round(value)

  if (minutes < 1) {
    return 'under 1 min'
  }

  const hours = Math.floor(minutes / 60)

  if (hours >= 48) {
    return `${String(Math.round(hours / 24))} days`
  }

  return hours === 0
    ? `${String(minutes)} min`
    : `${String(hours)} h${minutes % 60 === 0 ? '' : ` ${String(minutes % 60)} min`}`
}

/** The mean of the periods before the last one, which is not over; null without any. */
export const averageBefore = (values: readonly (null | number)[]): null | number => {
  const before = values.slice(0, -1).filter((value) => value !== null)

  return before.length === 0 ? null : before.reduce((sum, value) => sum + value, 0) / before.length
}

/** `Nov 21`, `Week of Nov 16`, `November`. */
export const periodText = (period: NumberPeriod, start: string): string => {
  const at = new Date(start)

  switch (period) {
    case 'day':
      return at.toLocaleDateString('en', { day: 'numeric', month: 'short' })
    case 'month':
      return new Date(at.getTime() + 86_400_000).toLocaleDateString('en', { month: 'long' })
    case 'week':
      return `Week of ${at.toLocaleDateString('en', { day: 'numeric', month: 'short' })}`
  }
}

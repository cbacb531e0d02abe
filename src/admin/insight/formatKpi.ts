import type { KpiName } from '@/domain/vocabulary'

const count = new Intl.NumberFormat('en')
const rate = new Intl.NumberFormat('en', { maximumFractionDigits: 2, minimumFractionDigits: 2 })
const percent = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const finePercent = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

export const kpiLabels: Readonly<Record<KpiName, string>> = {
  'agent-productivity': 'Agent productivity',
  backlog: 'Backlog',
  csat: 'Customer satisfaction',
  'first-contact-resolution': 'First-contact resolution',
  'resolution-time': 'Resolution time',
  uptime: 'Uptime',
}

/** What one figure is, in a sentence, for hovering and for screen readers. */
export const kpiMeanings: Readonly<Record<KpiName, string>> = {
  'agent-productivity': 'Cases resolved per hour in which an agent wrote something, last 30 days',
  backlog: 'Cases in which something is left to do, now',
  csat: 'Ratings of 4 and 5 among all ratings, last 30 days',
  'first-contact-resolution': 'Cases solved without the customer writing twice, last 30 days',
  'resolution-time': 'Mean time from opening to resolution, last 30 days',
  uptime: 'Minutes in which the worker was alive, last 30 days',
}

/** What was counted: `84 ratings`. */
export const sampleNouns: Readonly<Record<KpiName, readonly [one: string, many: string]>> = {
  'agent-productivity': ['agent hour', 'agent hours'],
  backlog: ['open case', 'open cases'],
  csat: ['rating', 'ratings'],
  'first-contact-resolution': ['resolved case', 'resolved cases'],
  'resolution-time': ['resolved case', 'resolved cases'],
  uptime: ['minute', 'minutes'],
}

/** A figure and its unit apart, so that the unit can be set smaller. Null: nothing was measured. */
export const figureOf = (
  name: KpiName,
  value: null | number,
): { readonly figure: string; readonly unit: string } => {
  if (value === null) {
    return { figure: '–', unit: '' }
  }

  switch (name) {
    case 'agent-productivity':
      return { figure: rate.format(value), unit: 'per hour' }
    case 'backlog':
      return {
        figure: count.format(Math.round(value)),
        unit: Math.round(value) === 1 ? 'case' : 'cases',
      }
    case 'resolution-time':
      return { figure: duration(value), unit: '' }
    case 'uptime':
      // 99.97 % must not read as 100 %: it is rounded down.
      return { figure: finePercent.format(Math.floor(value * 100) / 100), unit: '%' }
    case 'csat':
    case 'first-contact-resolution':
      return { figure: percent.format(value), unit: '%' }
    default:
      return name satisfies never
  }
}

export const formatKpi = (name: KpiName, value: null | number): string => {
  const { figure, unit } = figureOf(name, value)

  return unit === '' ? figure : `${figure} ${unit}`
}

/** Minutes as `45 min`, `3 h 20 min`, `2 d 4 h`. */
const duration = (minutes: number): string => {
  const total = Math.round(minutes)

  if (total < 60) {
    return `${String(total)} min`
  }

  if (total < 1440) {
    return `${String(Math.floor(total / 60))} h${total % 60 === 0 ? '' : ` ${String(total % 60)} min`}`
  }

  const hours = Math.round((total % 1440) / 60)

  return `${String(Math.floor(total / 1440))} d${hours === 0 ? '' : ` ${String(hours)} h`}`
}

import type { KpiCard } from '@/queries/insight/board'

export type Delta = {
  readonly direction: 'down' | 'flat' | 'up'
  readonly text: string
  readonly tone: 'bad' | 'good' | 'neutral'
}

const oneDigit = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/**
 * How a figure moved against the thirty days before: percentages in points, counts as they are, everything else in
 * percent. Null when one of the two was not measured. What counts as good is the KPI's own: a falling backlog is.
 */
export const describeDelta = ({
  isGoodWhen,
  previous,
  unit,
  value,
}: Pick<KpiCard, 'isGoodWhen' | 'previous' | 'unit' | 'value'>): Delta | null => {
  if (value === null || previous === null || (!isPlain(unit) && previous === 0)) {
    return null
  }

  const change = isPlain(unit) ? value - previous : (100 * (value - previous)) / previous
  const shown = oneDigit.format(Math.abs(change))

  if (shown === '0') {
    return { direction: 'flat', text: 'unchanged', tone: 'neutral' }
  }

  const isUp = change > 0

  return {
    direction: isUp ? 'up' : 'down',
    text: unit === '%' ? `${shown} pts` : unit === 'cases' ? shown : `${shown} %`,
    tone: isUp === (isGoodWhen === 'high') ? 'good' : 'bad',
  }
}

/** Shares and counts change by a difference; a share of a small count would be a big number that says little. */
const isPlain = (unit: string): boolean => unit === '%' || unit === 'cases'

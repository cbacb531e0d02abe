import type { KpiName } from '../vocabulary'

import { kpiUnits } from './kpiUnits'

/** A figure as people say it: `92.4 %`, `18 cases`, and a time as `1 d 12 h` instead of 2207.3 minutes. */
export const kpiText = (name: KpiName, value: number): string => {
  const { unit } = kpiUnits[name]

  return unit === 'minutes' ? durationText(value) : `${String(Math.round(value * 10) / 10)} ${unit}`
}

/** The two largest parts of a span of minutes. */
const durationText = (minutes: number): string => {
  const whole = Math.max(0, Math.round(minutes))
  const parts = [
    [Math.floor(whole / 1440), 'd'],
    [Math.floor((whole % 1440) / 60), 'h'],
    [whole % 60, 'min'],
  ] as const
  const first = parts.findIndex(([count]) => count > 0)

  return first < 0
    ? '0 min'
    : parts
        .slice(first, first + 2)
        .filter(([count]) => count > 0)
        .map(([count, unit]) => `${String(count)} ${unit}`)
        .join(' ')
}

import type { KpiName } from '../vocabulary'

import { durationText } from './durationText'
import { kpiUnits } from './kpiUnits'

/** A figure as people say it: `92.4 %`, `18 cases`, and a time as `1 d 12 h` instead of 2207.3 minutes. */
export const kpiText = (name: KpiName, value: number): string => {
  const { unit } = kpiUnits[name]

  return unit === 'minutes' ? durationText(value) : `${String(Math.round(value * 10) / 10)} ${unit}`
}

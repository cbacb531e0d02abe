export type Threshold = {
  /** Which side of the limit is bad. */
  readonly direction: 'above' | 'below'
  readonly limit: number
  /** Recovered only at this value or beyond, on the good side of the limit; the limit itself when null. */
  readonly recoverAt: null | number
  /** Values in a row beyond the limit before it counts; 1 when left out. */
  readonly breachAfter?: number
}

/** What has to be kept between two evaluations. */
export type ThresholdState = { readonly badInARow: number; readonly isBreached: boolean }

export const calmThreshold: ThresholdState = { badInARow: 0, isBreached: false }

/**
 * One step of a threshold. `change` is what to tell people: an alert on `breach`, the all-clear on
 * `recover`, silence on `none`.
 *
 * A value that wavers around the limit makes one alert, not a storm: after a breach it must come back to
 * `recoverAt`. No value (null) changes nothing.
 */
export const evaluateThreshold = (
  previous: ThresholdState,
  value: null | number,
  threshold: Threshold,
): { readonly change: 'breach' | 'none' | 'recover'; readonly state: ThresholdState } => {
  if (value === null || Number.isNaN(value)) return { change: 'none', state: previous }
  const sign = threshold.direction === 'above' ? 1 : -1
  const isBad = sign * (value - threshold.limit) > 0
  if (previous.isBreached) {
    const recoverAt = threshold.recoverAt ?? threshold.limit
    const isBack = !isBad && sign * (value - recoverAt) <= 0
    return isBack
      ? { change: 'recover', state: calmThreshold }
      : { change: 'none', state: previous }
  }
  if (!isBad) return { change: 'none', state: calmThreshold }
  const badInARow = previous.badInARow + 1
  return badInARow >= (threshold.breachAfter ?? 1)
    ? { change: 'breach', state: { badInARow, isBreached: true } }
    : { change: 'none', state: { badInARow, isBreached: false } }
}

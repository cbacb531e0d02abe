import type { Measure } from './types'

/** A share with its 95 % interval by Wilson's formula. */
export const share = (hits: number, all: number): Measure => {
  const z = 1.96
  const value = hits / all
  const middle = (value + (z * z) / (2 * all)) / (1 + (z * z) / all)
  const reach =
    (z * Math.sqrt((value * (1 - value)) / all + (z * z) / (4 * all * all))) / (1 + (z * z) / all)

  return { high: middle + reach, low: middle - reach, value }
}

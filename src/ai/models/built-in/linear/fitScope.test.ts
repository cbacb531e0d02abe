import { describe, expect, test } from 'vitest'

import { fitScope } from './fitScope'

/** The first sign is constant, the second tells inside (high) from outside (low), the third says nothing. */
const rows = Array.from({ length: 60 }, (_, at) => {
  const isOutside = at % 3 === 0

  return { isOutside, signs: [1, (isOutside ? -1 : 1) + ((at % 5) - 2) / 4, (at % 7) / 7] }
})
const judge = (weights: readonly number[], signs: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (signs[at] ?? 0), 0)

describe('C5 messages that fit no category', () => {
  test('signs that tell inside from outside are trusted, and one half lies between them', () => {
    const weights = fitScope(rows)

    expect(judge(weights, [1, -1, 0.5])).toBeGreaterThan(1)
    expect(judge(weights, [1, 1, 0.5])).toBeLessThan(-1)
    expect(Math.abs(weights[2] ?? NaN)).toBeLessThan(Math.abs(weights[1] ?? NaN) / 4)
  })

  test('a sign that is always the same changes nothing', () => {
    const flat = rows.map((row) => ({ ...row, signs: [...row.signs.slice(0, 2), 0.3] }))

    expect(fitScope(flat)[2]).toBeCloseTo(0, 6)
  })
})

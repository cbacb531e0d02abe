import { describe, expect, test } from 'vitest'

import { missBySteps } from './missBySteps'

const best = (likely: readonly number[]): number => {
  const misses = missBySteps(likely)

  return misses.indexOf(Math.min(...misses))
}

describe('C3 ordered labels: a miss by two steps is worse than one by one', () => {
  test('a sure step is answered', () => {
    expect(best([0.1, 0.8, 0.1, 0])).toBe(1)
  })

  test('torn between both ends, it answers what lies between', () => {
    expect(best([0.36, 0.28, 0, 0.36])).toBe(1)
  })
})

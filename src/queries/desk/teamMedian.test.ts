import { describe, expect, test } from 'vitest'

import { teamMedian } from './teamMedian'

describe('H8: the median of a team', () => {
  test('two colleagues have none: it would show what one of them did', () => {
    expect(teamMedian([])).toBeNull()
    expect(teamMedian([4, 9])).toBeNull()
  })

  test('is the middle, or half way between the two in the middle', () => {
    expect(teamMedian([30, 1, 2])).toBe(2)
    expect(teamMedian([4, 1, 2, 10])).toBe(3)
  })
})

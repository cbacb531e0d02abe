import { describe, expect, test } from 'vitest'

import { experienceOf } from './experienceOf'

describe('who is likely to be the one for a case (E2)', () => {
  test('whoever handled its likely topics, each topic by how likely it is', () => {
    const shares = experienceOf([
      { handled: { ana: 9 }, share: 0.7 },
      { handled: { ana: 1, ben: 8 }, share: 0.3 },
    ])
    expect(shares['ana']).toBeCloseTo(0.7 * 0.9 + 0.03)
    expect(shares['ben']).toBeCloseTo(0.24)
  })

  test('a single old case says less than many new ones', () => {
    const old = experienceOf([{ handled: { ana: 0.1 }, share: 1 }])
    const fresh = experienceOf([{ handled: { ana: 20 }, share: 1 }])
    expect(old['ana']).toBeLessThan(0.1)
    expect(fresh['ana']).toBeGreaterThan(0.9)
  })

  test('without topics, or with topics nobody handled, nobody is likelier', () => {
    expect(experienceOf([])).toEqual({})
    expect(experienceOf([{ handled: {}, share: 1 }])).toEqual({})
  })
})

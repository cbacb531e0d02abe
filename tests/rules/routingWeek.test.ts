import { describe, expect, test } from 'vitest'

import { makeWeek } from '../../scripts/eval/week/makeWeek'
import { simulateWeek } from '../../scripts/eval/week/simulateWeek'

describe('a simulated week of 20 people and 5,000 cases (E2, E3)', () => {
  test('our routing answers late less often than round-robin and least-open, and gives out work at least as evenly', () => {
    const week = makeWeek(11)
    const ours = simulateWeek(week, { name: 'ours', rule: 'ours', takesBack: true })

    for (const rule of ['round-robin', 'least-open'] as const) {
      const other = simulateWeek(week, { name: rule, rule, takesBack: false })
      expect(ours.breaches).toBeLessThan(other.breaches / 2)
      expect(ours.waitP95).toBeLessThan(other.waitP95)
      expect(ours.gini).toBeLessThanOrEqual(other.gini)
    }
  }, 60_000)

  test('the same seed gives the same week', () => {
    expect(makeWeek(3)).toEqual(makeWeek(3))
    expect(makeWeek(3).cases).toHaveLength(5000)
    expect(makeWeek(3).agents).toHaveLength(20)
  })
})

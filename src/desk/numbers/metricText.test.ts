import { describe, expect, test } from 'vitest'

import { averageBefore, metricText } from './metricText'

describe('H8: my numbers in words', () => {
  test.each([
    ['firstResponse', null, '–'],
    ['firstResponse', 0.2, '<1 min'],
    ['firstResponse', 59.6, '1 hr'],
    ['active', 125, '2 hr 5 min'],
    ['firstResponse', 60 * 72, '3 days'],
    ['csat', 95.6, '96%'],
    ['resolved', 1234, '1,234'],
  ] as const)('%s of %s is %s', (metric, value, text) => {
    expect(metricText(metric, value, 'en')).toBe(text)
  })

  test('one’s own past leaves out the period that is not over, and periods without a figure', () => {
    expect(averageBefore([2, null, 4, 100])).toBe(3)
    expect(averageBefore([null, 7])).toBeNull()
  })
})

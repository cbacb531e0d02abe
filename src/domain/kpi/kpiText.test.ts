import { describe, expect, test } from 'vitest'

import { kpiText } from './kpiText'

describe('L3: figures as people say them', () => {
  test.each([
    [2207.3, '1 d 12 h'],
    [1440, '1 d'],
    [1500, '1 d 1 h'],
    [1441, '1 d'],
    [61, '1 h 1 min'],
    [59.6, '1 h'],
    [12.2, '12 min'],
    [0, '0 min'],
    [-3, '0 min'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(kpiText('resolution-time', minutes)).toBe(text)
  })

  test('everything else keeps its unit', () => {
    expect(kpiText('csat', 92.449)).toBe('92.4 %')
    expect(kpiText('backlog', 18)).toBe('18 cases')
  })
})

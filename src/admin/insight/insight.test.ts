import { describe, expect, test } from 'vitest'

import { describeDelta } from './describeDelta'
import { drillDown } from './drillDown'
import { figureOf, formatKpi } from './formatKpi'
import { isStale } from './isStale'

describe('figures of the KPI dashboard (L1)', () => {
  test('a figure is written in the unit people use', () => {
    expect(formatKpi('resolution-time', 45)).toBe('45 min')
    expect(formatKpi('resolution-time', 200)).toBe('3 h 20 min')
    expect(formatKpi('resolution-time', 3120)).toBe('2 d 4 h')
    expect(formatKpi('backlog', 1)).toBe('1 case')
    expect(formatKpi('backlog', 12_345)).toBe('12,345 cases')
    expect(formatKpi('agent-productivity', 1.5)).toBe('1.50 per hour')
    expect(formatKpi('csat', 86.44)).toBe('86.4 %')
  })

  test('uptime with a gap never reads as 100 %', () => {
    expect(figureOf('uptime', 99.999).figure).toBe('99.99')
    expect(figureOf('uptime', 100).figure).toBe('100')
  })

  test('nothing measured is a dash, not a zero', () => {
    expect(formatKpi('csat', null)).toBe('–')
    expect(formatKpi('csat', 0)).toBe('0 %')
  })

  test('a falling backlog is good, a falling satisfaction is bad', () => {
    expect(describeDelta({ isGoodWhen: 'low', previous: 100, unit: 'cases', value: 80 })).toEqual({
      direction: 'down',
      text: '20',
      tone: 'good',
    })
    expect(describeDelta({ isGoodWhen: 'high', previous: 90, unit: '%', value: 85.5 })).toEqual({
      direction: 'down',
      text: '4.5 pts',
      tone: 'bad',
    })
  })

  test('without a before there is no change to show', () => {
    expect(describeDelta({ isGoodWhen: 'high', previous: null, unit: '%', value: 5 })).toBeNull()
    expect(describeDelta({ isGoodWhen: 'low', previous: 0, unit: 'minutes', value: 5 })).toBeNull()
    expect(
      describeDelta({ isGoodWhen: 'low', previous: 10, unit: 'minutes', value: 10.001 }),
    ).toMatchObject({ tone: 'neutral' })
  })

  test('a figure is stale after 60 s, also when the screen itself stood still (L7)', () => {
    const readAt = '2026-11-20T10:01:00.000Z'
    const computedAt = '2026-11-20T10:00:10.000Z'

    expect(isStale({ computedAt, readAt, sinceReadMs: 0 })).toBe(false)
    expect(isStale({ computedAt, readAt, sinceReadMs: 11_000 })).toBe(true)
    expect(isStale({ computedAt: null, readAt, sinceReadMs: 99_000 })).toBe(false)
  })

  test('every figure leads to what is behind it, in the slice that is shown', () => {
    expect(drillDown('backlog', 'all')?.href).toBe('/desk')
    expect(drillDown('backlog', 'channel:email')?.href).toBe('/desk?channel=email')
    expect(drillDown('resolution-time', 'team:t1')?.href).toBe(
      '/desk?team=t1&status=resolved%2Cclosed',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { agentProductivity } from './agentProductivity'
import { backlog, backlogReduction } from './backlog'
import { csat } from './csat'
import { calmThreshold, evaluateThreshold } from './evaluateThreshold'
import type { Threshold } from './evaluateThreshold'
import { firstContactResolution } from './firstContactResolution'
import { resolutionTime } from './resolutionTime'
import { uptime } from './uptime'

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1) + minute * 60_000)

describe('KPIs (L1)', () => {
  test('CSAT is the share of fours and fives; nobody rated is not zero', () => {
    expect(csat([5, 4, 3, 1, 0, 9].map((rating) => ({ rating })))).toEqual({ count: 4, value: 50 })
    expect(csat([])).toEqual({ count: 0, value: null })
  })

  test('resolution time gives median and mean of resolved cases', () => {
    const rows = [10, 20, 30, 1000].map((minutes) => ({ openedAt: at(0), resolvedAt: at(minutes) }))
    expect(
      resolutionTime([
        ...rows,
        { openedAt: at(0), resolvedAt: null },
        { openedAt: at(5), resolvedAt: at(0) },
      ]),
    ).toEqual({ count: 4, meanMinutes: 265, medianMinutes: 25 })
    expect(resolutionTime([])).toEqual({ count: 0, meanMinutes: null, medianMinutes: null })
  })

  test('first-contact resolution wants one message and no reopening within seven days', () => {
    const row = { customerMessages: 1, isResolved: true, reopenedAt: null, resolvedAt: at(0) }
    const rows = [
      row,
      { ...row, customerMessages: 2 },
      { ...row, reopenedAt: at(60) },
      { ...row, reopenedAt: at(8 * 1440) },
      { ...row, isResolved: false },
    ]
    expect(firstContactResolution(rows)).toEqual({ count: 4, value: 50 })
  })

  test('productivity is resolved cases per agent hour', () => {
    expect(
      agentProductivity([
        { resolvedCases: 9, workedMinutes: 120 },
        { resolvedCases: 3, workedMinutes: 60 },
      ]),
    ).toEqual({ count: 12, value: 4 })
    expect(agentProductivity([]).value).toBeNull()
  })

  test('uptime counts time nobody observed as down', () => {
    const ups = [0, 1, 2, 3].map((minute) => ({ at: at(minute), isUp: minute !== 1 }))
    expect(uptime(ups, at(4))).toEqual({ count: 4, value: 75 })
    expect(uptime([{ at: at(0), isUp: true }], at(10)).value).toBe(10)
    expect(uptime([], at(10)).value).toBeNull()
  })

  test('backlog counts what is left to do', () => {
    expect(
      backlog([
        { status: 'new' },
        { status: 'pending-data' },
        { status: 'closed' },
        { status: 'resolved' },
      ]),
    ).toEqual({ count: 2, value: 2 })
    expect(backlogReduction(200, 180)).toBe(10)
    expect(backlogReduction(0, 5)).toBeNull()
  })
})

describe('thresholds (L3)', () => {
  const csatLow: Threshold = { direction: 'below', limit: 80, recoverAt: 85 }
  const changes = (values: readonly (null | number)[], threshold: Threshold): string[] => {
    let state = calmThreshold
    return values.map((value) => {
      const step = evaluateThreshold(state, value, threshold)
      state = step.state
      return step.change
    })
  }

  test('alerts once, stays silent while the value wavers, and clears once', () => {
    expect(changes([90, 79, 81, 79, 84, null, 60, 85, 79], csatLow)).toEqual([
      'none',
      'breach',
      'none',
      'none',
      'none',
      'none',
      'none',
      'recover',
      'breach',
    ])
  })

  test('the limit itself is good, on both sides', () => {
    expect(changes([80], csatLow)).toEqual(['none'])
    expect(changes([100, 101, 100], { direction: 'above', limit: 100, recoverAt: null })).toEqual([
      'none',
      'breach',
      'recover',
    ])
  })

  test('a recovery point on the bad side of the limit does not end a breach', () => {
    expect(changes([79, 75, 80], { ...csatLow, recoverAt: 70 })).toEqual([
      'breach',
      'none',
      'recover',
    ])
  })

  test('can wait for several bad values in a row', () => {
    expect(changes([1, 1, 99, 1, 1, 1], { ...csatLow, breachAfter: 3 })).toEqual([
      'none',
      'none',
      'none',
      'none',
      'none',
      'breach',
    ])
  })

  test('breach and recovery always take turns', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ max: 100, min: 0 })), { maxLength: 60 }),
        (values) => {
          const told = changes(values, csatLow).filter((change) => change !== 'none')
          expect(told).toEqual(told.map((_, index) => (index % 2 === 0 ? 'breach' : 'recover')))
        },
      ),
    )
  })
})

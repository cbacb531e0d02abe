import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkConditions } from './checkConditions'
import { operators } from './conditions'
import type { Conditions, Facts, FactValue, Operator } from './conditions'
import { describeConditions } from './describeConditions'
import { findConditionProblems } from './findConditionProblems'
import { matchesConditions } from './matchesConditions'

const facts: Facts = {
  channel: 'whatsapp',
  'customer.tier': 'Enterprise',
  openedAt: '2026-03-02T10:00:00Z',
  orders: 3,
  priority: 'high',
  sentiment: 0.2,
  subject: 'My invoice is wrong',
  tags: ['vip', 'renewal'],
}

describe('routing conditions (E1)', () => {
  test.each<[string, Operator, FactValue, boolean]>([
    ['customer.tier', 'equals', 'enterprise', true],
    ['customer.tier', 'not-equals', 'free', true],
    ['missing', 'equals', 'free', false],
    ['missing', 'equals', null, true],
    ['missing', 'not-equals', 'free', true],
    ['channel', 'in', ['sms', 'whatsapp'], true],
    ['channel', 'not-in', ['sms', 'whatsapp'], false],
    ['tags', 'in', ['vip'], true],
    ['subject', 'contains', 'INVOICE', true],
    ['tags', 'contains', 'vi', false],
    ['tags', 'contains', ['vip', 'renewal'], true],
    ['subject', 'contains-any', ['refund', 'wrong'], true],
    ['subject', 'starts-with', 'my inv', true],
    ['orders', 'gt', 2, true],
    ['orders', 'gt', 3, false],
    ['orders', 'gte', '3', true],
    ['sentiment', 'lt', 0.3, true],
    ['sentiment', 'lte', 0.1, false],
    ['priority', 'gte', 'medium', true],
    ['priority', 'gt', 'urgent', false],
    ['orders', 'between', [1, 3], true],
    ['orders', 'between', [4, 9], false],
    ['openedAt', 'between', ['2026-03-01', '2026-03-03'], true],
    ['subject', 'gt', 3, false],
    ['missing', 'lt', 3, false],
    ['channel', 'exists', true, true],
    ['missing', 'exists', false, true],
    ['missing', 'exists', true, false],
  ])('%s %s %j is %s', (field, operator, value, expected) => {
    expect(matchesConditions(facts, { field, operator, value })).toBe(expected)
  })

  const urgent: Conditions = { field: 'priority', operator: 'equals', value: 'urgent' }
  const sms: Conditions = { field: 'channel', operator: 'equals', value: 'sms' }

  test('names the first condition that failed and what was there instead', () => {
    expect(checkConditions(facts, { all: [{ not: sms }, urgent, sms] })).toEqual({
      failed: 'priority is urgent, but it is high',
      isMatch: false,
    })
    expect(checkConditions(facts, { any: [urgent, sms] }).failed).toBe(
      'none of these holds: priority is urgent or channel is sms',
    )
  })

  test('an empty all matches everything, an empty any nothing', () => {
    expect(matchesConditions(facts, { all: [] })).toBe(true)
    expect(matchesConditions(facts, { any: [] })).toBe(false)
  })

  test('reads as plain English', () => {
    const conditions: Conditions = {
      all: [
        { field: 'customer.tier', operator: 'in', value: ['pro', 'enterprise'] },
        { any: [urgent, { field: 'sentiment', operator: 'lt', value: 0.3 }] },
        { not: { field: 'wantsPerson', operator: 'exists', value: true } },
      ],
    }
    expect(describeConditions(conditions)).toBe(
      'customer tier is one of pro, enterprise and (priority is urgent or sentiment is below 0.3) and not (wants person is known)',
    )
  })

  const anyValue = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.string(), { maxLength: 3 }),
  )
  const anyCondition = fc.record({
    field: fc.constantFrom('a', 'b', 'c'),
    operator: fc.constantFrom(...operators),
    value: anyValue,
  })
  const { tree: anyConditions } = fc.letrec<{ tree: Conditions }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      anyCondition,
      fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  }))

  test('never throws, negation turns every answer round, and a failure always has words', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c'), anyValue),
        anyConditions,
        (some, conditions) => {
          const check = checkConditions(some, conditions)
          expect(matchesConditions(some, { not: conditions })).toBe(!check.isMatch)
          expect(check.isMatch ? 'fine' : check.failed).not.toBe('')
        },
      ),
    )
  })

  test.each([
    [{ all: 'x' }, 'conditions.all is not a list'],
    [{ any: [{ field: 'a', operator: 'like', value: 1 }] }, 'unknown operator'],
    [{ not: { operator: 'in', value: [] } }, 'conditions.not names no field'],
    [{ field: 'a', operator: 'in', value: 'x' }, 'needs a list'],
    [{ field: 'a', operator: 'between', value: [1] }, 'needs a list of two'],
    [{ field: 'a', operator: 'equals' }, 'needs a value'],
    [{ field: 'a', operator: 'in', value: [{}] }, 'may only list texts and numbers'],
    ['priority', 'is not a condition'],
  ])('tells the admin what is wrong with %j', (value, problem) => {
    expect(findConditionProblems(value).join()).toContain(problem)
  })

  test('finds nothing wrong with sound conditions', () => {
    expect(findConditionProblems({ all: [urgent, { any: [sms] }, { not: sms }] })).toEqual([])
  })
})

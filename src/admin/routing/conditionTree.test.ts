import { describe, expect, test } from 'vitest'

import type { Conditions } from '@/domain/routing/conditions'

import { findConditionProblems } from '@/domain/routing/findConditionProblems'
import { ruleFields } from '@/domain/routing/ruleFields'

import {
  conditionOn,
  fromGroup,
  groupOf,
  isUnfinished,
  operatorsOf,
  withOperator,
} from './conditionTree'

const one: Conditions = { field: 'channel', operator: 'equals', value: 'sms' }

describe('the rule builder (E1)', () => {
  test.each<[string, Conditions]>([
    ['all', { all: [one] }],
    ['any', { any: [one, one] }],
    ['none', { not: { any: [one, one] } }],
  ])('a group of %s comes out as it went in', (kind, conditions) => {
    const group = groupOf(conditions)
    expect(group?.kind).toBe(kind)
    expect(group === null ? null : fromGroup(group)).toEqual(conditions)
  })

  test('"not" around one condition means the same as none of a list of one', () => {
    const group = groupOf({ not: one })
    expect(group === null ? null : fromGroup(group)).toEqual({ not: { any: [one] } })
    expect(groupOf(one)).toBeNull()
  })

  test('whatever field and operator is chosen, the rule can be saved once a value is there', () => {
    for (const field of ruleFields) {
      for (const { operator } of operatorsOf(field)) {
        const condition = withOperator({ ...conditionOn(field), value: 'x' }, operator)
        expect(findConditionProblems(condition)).toEqual([])
        expect(isUnfinished(condition)).toBe(false)
      }
    }
  })

  test('a condition without a value is not finished, also deep inside', () => {
    const [field] = ruleFields
    if (field === undefined) throw new Error('There are no fields')
    expect(isUnfinished({ all: [one, { not: { any: [conditionOn(field)] } }] })).toBe(true)
  })

  test('a group with nothing in it is not finished, but a rule without conditions is for every case', () => {
    expect(isUnfinished({ all: [one, { any: [] }] })).toBe(true)
    expect(isUnfinished({ not: { any: [] } })).toBe(true)
    expect(isUnfinished({ any: [] })).toBe(true)
    expect(isUnfinished({ all: [] })).toBe(false)
  })

  test('"between" needs both ends', () => {
    expect(isUnfinished({ field: 'time.hour', operator: 'between', value: [9, ''] })).toBe(true)
    expect(isUnfinished({ field: 'time.hour', operator: 'between', value: [9, 17] })).toBe(false)
    expect(
      withOperator({ field: 'time.hour', operator: 'gte', value: 9 }, 'between').value,
    ).toEqual([9, 9])
  })

  test('another operator keeps what was chosen', () => {
    const list = withOperator({ field: 'channel', operator: 'equals', value: 'sms' }, 'in')
    expect(list.value).toEqual(['sms'])
    expect(withOperator(list, 'equals').value).toBe('sms')
  })
})

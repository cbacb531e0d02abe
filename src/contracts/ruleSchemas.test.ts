import { describe, expect, test } from 'vitest'

import { defaultEscalationRules } from '@/domain/escalation/defaultEscalationRules'
import { defaultGuardrails } from '@/domain/guardrails/defaultGuardrails'
import { defaultValidationRules } from '@/domain/validation/defaultValidationRules'

import {
  businessCalendarSchema,
  conditionsSchema,
  escalationRuleSchema,
  guardrailSchema,
  validationRuleSchema,
} from './ruleSchemas'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('stored rules', () => {
  test('every rule we ship survives the database', () => {
    for (const rule of defaultEscalationRules) {
      expect(escalationRuleSchema.parse(throughJson(rule))).toEqual(rule)
    }
    for (const rule of defaultGuardrails)
      expect(guardrailSchema.parse(throughJson(rule))).toEqual(rule)
    for (const rule of defaultValidationRules) {
      expect(validationRuleSchema.parse(throughJson(rule))).toEqual(rule)
    }
  })

  test('settings that do not belong to the detector are refused', () => {
    const [rule] = defaultEscalationRules
    expect(escalationRuleSchema.safeParse({ ...rule, detector: 'kb-miss-count' }).success).toBe(
      false,
    )
    expect(escalationRuleSchema.safeParse({ ...rule, detector: 'magic' }).success).toBe(false)
  })

  test('conditions say what is wrong with them', () => {
    const result = conditionsSchema.safeParse({
      all: [{ field: 'priority', operator: 'like', value: 1 }],
    })
    expect(result.error?.issues[0]?.message).toContain('unknown operator')
    expect(conditionsSchema.safeParse({ all: [] }).success).toBe(true)
    expect(conditionsSchema.safeParse(undefined).success).toBe(false)
  })

  test.each([
    [{ hours: { '1': [['09:00', '24:00']] }, timezone: 'Europe/Berlin' }, true],
    [{ hours: { '8': [['09:00', '17:00']] }, timezone: 'Europe/Berlin' }, false],
    [{ hours: { '1': [['9', '17:00']] }, timezone: 'Europe/Berlin' }, false],
    [{ hours: {}, timezone: 'Mars/Base' }, false],
    [{ holidays: ['Christmas'], hours: {}, timezone: 'UTC' }, false],
  ])('%j is a calendar: %s', (value, isCalendar) => {
    expect(businessCalendarSchema.safeParse(value).success).toBe(isCalendar)
  })
})

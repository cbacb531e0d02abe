import { describe, expect, test } from 'vitest'

import { validationRuleSchema } from '@/contracts/ruleSchemas'
import { defaultValidationRules } from '@/domain/validation/defaultValidationRules'

import { draftOf, settingsOf } from './checkDraft'

describe('the form of a validation rule (C1)', () => {
  test('every rule we ship goes through the form unchanged', () => {
    for (const {
      check,
      id,
      isActive,
      name,
      problem,
      suggestion,
      ...settings
    } of defaultValidationRules) {
      const stored = JSON.parse(JSON.stringify(settings)) as unknown
      expect(settingsOf(draftOf(check, stored)), `${id} ${name}`).toEqual(stored)
      expect({ isActive, problem, suggestion }).toBeTruthy()
    }
  })

  test('another check keeps what was chosen and stores only what it needs', () => {
    const draft = draftOf('mask', {
      channels: ['email'],
      field: 'order.number',
      masks: ['ORD-####'],
    })
    const required = settingsOf({ ...draft, check: 'required' })
    expect(required).toEqual({ channels: ['email'], fields: ['order.number'] })
    expect(
      validationRuleSchema.safeParse({
        ...required,
        check: 'required',
        id: 'a',
        isActive: true,
        name: 'A',
        problem: 'P',
        suggestion: '',
      }).success,
    ).toBe(true)
  })

  test('what an old release or an import wrote never breaks the form', () => {
    expect(draftOf('magic', 'nonsense')).toMatchObject({ check: 'required', fields: [] })
  })
})

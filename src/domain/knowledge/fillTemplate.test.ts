import { describe, expect, test } from 'vitest'

import { checkVariables, fillTemplate, openVariable } from './fillTemplate'

describe('I1: templates with variables', () => {
  test('known variables are filled, unknown ones stay visible', () => {
    const text = fillTemplate('Dear {{customer.name}}, order {{ order.number }}', {
      'customer.name': 'Ana',
    })

    expect(text).toBe('Dear Ana, order {{ order.number }}')
    expect(openVariable(text)).toBe('{{ order.number }}')
    expect(openVariable('Dear Ana')).toBeNull()
  })

  test('what a case has no value for is told apart from what nothing fills in', () => {
    const body =
      '{{customer.name}} of {{customer.company}}: {{case.number}} until {{sla.due}}, {{custmer.name}}'

    expect(
      checkVariables(body, {
        'case.number': 'CW-1',
        'customer.company': null,
        'customer.name': 'Ana',
      }),
    ).toEqual({
      byHand: ['sla.due', 'custmer.name'],
      missing: ['customer.company'],
    })
    expect(checkVariables('No variables', {})).toEqual({ byHand: [], missing: [] })
  })
})

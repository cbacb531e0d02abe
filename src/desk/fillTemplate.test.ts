import { describe, expect, test } from 'vitest'

import { fillTemplate, openVariable } from './fillTemplate'

describe('I1: templates with variables', () => {
  test('known variables are filled, unknown ones stay visible', () => {
    const text = fillTemplate('Dear {{customer.name}}, order {{ order.number }}', {
      'customer.name': 'Ana',
    })

    expect(text).toBe('Dear Ana, order {{ order.number }}')
    expect(openVariable(text)).toBe('{{ order.number }}')
    expect(openVariable('Dear Ana')).toBeNull()
  })
})

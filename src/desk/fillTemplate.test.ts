import { describe, expect, test } from 'vitest'

import { fillTemplate, openVariable, slashWord } from './fillTemplate'

describe('I1: templates with variables', () => {
  test('known variables are filled, unknown ones stay visible', () => {
    const text = fillTemplate('Dear {{customer.name}}, order {{ order.number }}', {
      'customer.name': 'Ana',
    })

    expect(text).toBe('Dear Ana, order {{ order.number }}')
    expect(openVariable(text)).toBe('{{ order.number }}')
    expect(openVariable('Dear Ana')).toBeNull()
  })

  test('a slash opens the templates only at the start of a word', () => {
    expect(slashWord('/ref')).toBe('ref')
    expect(slashWord('Hello\n/')).toBe('')
    expect(slashWord('either/or')).toBeNull()
    expect(slashWord('/refund now')).toBeNull()
  })
})

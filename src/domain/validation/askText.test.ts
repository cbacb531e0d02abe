import { describe, expect, test } from 'vitest'

import { languages } from '../vocabulary'
import { askText } from './askText'

const labels = { plan: 'Plan' }

describe('C2: a customer is asked for what is missing', () => {
  test('each missing thing once, in words for the customer', () => {
    const text = askText({
      fields: ['customer.email', 'form.email', 'order.number', 'field.plan'],
      labels,
      language: 'en',
    })

    expect(text).toContain('- your e-mail address\n- your order number')
    expect(text).toContain('- Plan\n')
    expect(askText({ fields: ['form.sign_in_name'], labels, language: 'en' })).toContain(
      '- sign in name\n',
    )
    expect(text.match(/e-mail/gu)).toHaveLength(1)
  })

  test('in every language of the house, and in English for the others', () => {
    const texts = languages.map((language) =>
      askText({ fields: ['message.text'], labels, language }),
    )

    expect(new Set(texts).size).toBe(languages.length)
    expect(askText({ fields: [], labels, language: 'fi' })).toBe(
      askText({ fields: ['message.text'], labels, language: null }),
    )
  })
})

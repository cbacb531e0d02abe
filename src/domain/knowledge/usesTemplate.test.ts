import { describe, expect, test } from 'vitest'

import { usesTemplate } from './usesTemplate'

const body =
  'Hello {{customer.name}},\n\nthank you for your message. Your case has the number {{case.number}}, and a person reads it today. You can add details by answering this message.'
const filled =
  'Hello Ada,\n\nthank you for your message. Your case has the number CW-10001, and a person reads it today. You can add details by answering this message.'

describe('I1: a template counts as used when its words were sent', () => {
  test('filled in, edited, or with the marks of WhatsApp', () => {
    expect(usesTemplate({ body, text: filled })).toBe(true)
    expect(usesTemplate({ body, text: `${filled}\n\nP.S. Have a nice day.` })).toBe(true)
    expect(
      usesTemplate({ body, text: filled.replace('You can add details', '*Please add details*') }),
    ).toBe(true)
    expect(usesTemplate({ body, text: filled.replaceAll('\n\n', ' ') })).toBe(true)
  })

  test('not when only greeting and thanks are left, or nothing of it', () => {
    expect(
      usesTemplate({ body, text: 'Hello Ada,\n\nthank you for your message. I call you at noon.' }),
    ).toBe(false)
    expect(usesTemplate({ body, text: '' })).toBe(false)
    expect(usesTemplate({ body: 'Hello {{customer.name}},', text: 'Hello Ada,' })).toBe(false)
  })
})

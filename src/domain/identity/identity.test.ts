import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { normaliseEmail } from './normaliseEmail'
import { normalisePhone } from './normalisePhone'

describe('identifiers (B1)', () => {
  test.each([
    [' Ann.Lee@Example.COM ', 'ann.lee@example.com'],
    ['ann+work@example.com', 'ann+work@example.com'],
    ['"Lee, Ann" <Ann@Example.com>', 'ann@example.com'],
    ['mailto:ann@example.com', 'ann@example.com'],
    ['ann@bücher.example', 'ann@bücher.example'],
    ['用户@例子.公司', '用户@例子.公司'],
    ['ann@example', null],
    ['ann@@example.com', null],
    ['ann..lee@example.com', null],
    ['.ann@example.com', null],
    ['ann@example..com', null],
    ['ann\u0000@example.com', null],
    ['a b@example.com', null],
    ['', null],
    [`${'a'.repeat(65)}@example.com`, null],
  ])('e-mail %j is %j', (raw, expected) => {
    expect(normaliseEmail(raw)).toBe(expected)
  })

  test.each([
    ['+49 (0)151 123-456.78', null, '+4915112345678'],
    ['0049 151 12345678', null, '+4915112345678'],
    ['whatsapp:+14155552671', null, '+14155552671'],
    ['(415) 555-2671', '1', '+14155552671'],
    ['0151 12345678', '+49', '+4915112345678'],
    ['٠٠٩٦٦٥٠١٢٣٤٥٦٧', null, '+966501234567'],
    ['0151 12345678', null, null],
    ['+123', null, null],
    ['+0123456789', null, null],
    ['call me', '49', null],
    ['+49151123456789012', null, null],
  ])('phone %j with country code %j is %j', (raw, code, expected) => {
    expect(normalisePhone(raw, code)).toBe(expected)
  })

  test('what was normalised stays as it is', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const once = normaliseEmail(address)
        expect(once === null ? null : normaliseEmail(once)).toBe(once)
      }),
    )
    fc.assert(
      fc.property(fc.bigInt({ max: 999_999_999_999_999n, min: 10_000_000n }), (digits) => {
        expect(normalisePhone(`+${String(digits)}`)).toBe(`+${String(digits)}`)
      }),
    )
  })
})

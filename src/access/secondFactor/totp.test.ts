import { describe, expect, test } from 'vitest'

import { totp } from './totp'

/** The seed of RFC 6238, appendix B, in base 32, with the last six of its eight digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const published = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const

describe('one-time codes (E6)', () => {
  test.each(published)('the published code of second %i is taken', (second, code) => {
    const step = Math.floor(second / 30)
    expect(totp.stepOf({ code, now: new Date(second * 1000), secret })).toBe(step)
    // One step late still counts, and is known as the step it was made in.
    expect(totp.stepOf({ code, now: new Date((second + 30) * 1000), secret })).toBe(step)
    expect(totp.stepOf({ code, now: new Date((second + 90) * 1000), secret })).toBeNull()
  })

  test('what is no code is refused', () => {
    for (const code of ['', '28708', '2870822', 'abcdef']) {
      expect(totp.stepOf({ code, now: new Date(59_000), secret })).toBeNull()
    }
  })

  test('the address that apps scan names who and what', () => {
    const uri = totp.uriOf({ label: 'kim@techcorp.example', secret })
    expect(uri).toContain('otpauth://totp/Caseway:kim%40techcorp.example?')
    expect(uri).toContain(`secret=${secret}`)
    expect(totp.newSecret()).toMatch(/^[A-Z2-7]{32}$/u)
  })
})

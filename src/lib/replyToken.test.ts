import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkReplyToken, signReplyToken } from './replyToken'

const key = { version: 3, secret: 'a secret of this test' }
const recipient = 'anna@example.com'

describe('reply token (B3, E01, E04)', () => {
  test('leads back to the case it was made for', () => {
    const token = signReplyToken({ caseNumber: 'CW-2026-000123', key, recipient })

    expect(checkReplyToken({ keys: [key], recipient, token })).toEqual({
      kind: 'valid',
      caseNumber: 'CW-2026-000123',
      keyVersion: 3,
    })
    expect(`support+${token}`.length).toBeLessThanOrEqual(64)
  })

  test('survives a mail system that changes upper and lower case', () => {
    const token = signReplyToken({ caseNumber: 'CW-1', key, recipient })

    expect(
      checkReplyToken({ keys: [key], recipient: 'Anna@Example.com', token: token.toUpperCase() })
        .kind,
    ).toBe('valid')
  })

  test('is refused when any one character differs', () => {
    const token = signReplyToken({ caseNumber: 'CW-17', key, recipient })

    for (let index = 0; index < token.length; index += 1) {
      const other = token[index] === '7' ? '8' : '7'
      const changed = token.slice(0, index) + other + token.slice(index + 1)
      expect(checkReplyToken({ keys: [key], recipient, token: changed }).kind, changed).toBe(
        'invalid',
      )
    }
  })

  test('is refused from another address, under another key, and under a retired version', () => {
    const token = signReplyToken({ caseNumber: 'CW-17', key, recipient })
    const check = (input: Partial<Parameters<typeof checkReplyToken>[0]>): string =>
      checkReplyToken({ keys: [key], recipient, token, ...input }).kind

    expect(check({ recipient: 'eve@example.com' })).toBe('invalid')
    expect(check({ keys: [{ version: 3, secret: 'other' }] })).toBe('invalid')
    expect(check({ keys: [{ version: 4, secret: key.secret }] })).toBe('invalid')
    expect(check({ keys: [{ version: 4, secret: 'new' }, key] })).toBe('valid')
  })

  test('refuses every text that is no token without throwing', () => {
    fc.assert(
      fc.property(fc.string(), (token) => {
        expect(checkReplyToken({ keys: [key], recipient, token }).kind).toBe('invalid')
      }),
    )
  })

  test('refuses to sign a case number that would not survive an address', () => {
    expect(() => signReplyToken({ caseNumber: 'a b', key, recipient })).toThrow(RangeError)
  })
})

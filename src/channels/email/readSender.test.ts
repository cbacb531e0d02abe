import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkAddress } from './checkAddress'
import { readSender } from './readSender'

const read = (...from: readonly string[]): ReturnType<typeof readSender> =>
  readSender({ from, unreadableId: 'id' })

describe('sender of a mail (E01, E10, E12)', () => {
  test.each([
    ['a comment inside the address', '<victim@trusted (c).example.com>'],
    ['a comment before the domain ends', 'a@evil.com(c).trusted.com'],
    ['nested comments with an address in them', '(a(b)c attacker@evil.com) agent@trusted.com'],
    ['two addresses', 'agent@trusted.com, x@evil.com'],
    ['two addresses in brackets', '<agent@trusted.com> <x@evil.com>'],
    [
      'an encoded name that holds an address and a NUL',
      '=?utf-8?Q?agent=40trusted.com=3E=00?= <x@evil.com>',
    ],
    ['a name that is another address', '"agent@trusted.com" <x@evil.com>'],
    ['a group', 'staff: agent@trusted.com;'],
    ['a comment after the name', 'Agent (support) <agent@trusted.com>'],
    ['a quoted local part', '"agent@trusted.com x"@evil.com'],
    ['an address literal', 'agent@[127.0.0.1]'],
    ['nothing at all', ''],
  ])('is not verified with %s', (_name, header) => {
    expect(read(header).isVerified).toBe(false)
  })

  test('is not verified with two From headers', () => {
    expect(read('agent@trusted.com', 'x@evil.com').isVerified).toBe(false)
  })

  test('never takes the address of the trusted side when the parsers disagree', () => {
    expect(read('<victim@trusted (c).example.com>')).toMatchObject({
      kind: 'external',
      value: 'mail:id',
    })
    expect(read('(a(b)c attacker@evil.com) agent@trusted.com')).toMatchObject({ kind: 'external' })
  })

  test.each([
    ['anna@example.com', 'anna@example.com', null],
    ['Anna <Anna@Example.COM>', 'anna@example.com', 'Anna'],
    [
      '"Muster, Anna (Sales)" <anna+shop@example.com>',
      'anna+shop@example.com',
      'Muster, Anna (Sales)',
    ],
    ['=?utf-8?Q?J=C3=BCrgen_M=C3=BCller?= <jm@example.de>', 'jm@example.de', 'Jürgen Müller'],
    ['"anna@example.com" <anna@example.com>', 'anna@example.com', null],
    ['Anna <anna@bücher.example>', 'anna@xn--bcher-kva.example', 'Anna'],
  ])('is verified for %s', (header, value, name) => {
    expect(read(header)).toEqual({ kind: 'email', value, name, isVerified: true })
  })

  test('keeps look-alike domains, tags and dots apart', () => {
    const spellings = [
      'anna@paypal.com',
      'anna@pаypal.com',
      'an.na@paypal.com',
      'anna+1@paypal.com',
    ]

    expect(new Set(spellings.map((address) => checkAddress(address))).size).toBe(spellings.length)
  })

  test('an accepted address is always one plain address of one spelling', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          fc.string(),
          fc.tuple(fc.string(), fc.string()).map((p) => p.join('@')),
        ),
        (text) => {
          const address = checkAddress(text)
          if (address !== null) {
            expect(address).not.toMatch(/[\s<>()",;:\\[\]]/)
            expect(checkAddress(address)).toBe(address)
          }
        },
      ),
    )
  })
})

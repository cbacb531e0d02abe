import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { linkify } from './linkify'

const linksIn = (text: string): (null | string)[] =>
  linkify(text).flatMap(({ href }) => (href === null ? [] : [href]))

describe('H4: links in messages', () => {
  test.each([
    ['See https://a.example/x?y=1#z.', ['https://a.example/x?y=1#z']],
    ['(https://a.example/x)', ['https://a.example/x']],
    ['https://a.example/wiki_(cat)', ['https://a.example/wiki_(cat)']],
    ['write to ann@a.example, please', ['mailto:ann@a.example']],
    ['javascript:alert(1) data:text/html,x vbscript:x file:///etc/passwd', []],
    ['java\nscript:https://', []],
    ['no link', []],
  ])('%j', (text, wanted) => {
    expect(linksIn(text)).toEqual(wanted)
  })

  test('loses no letter, and makes no other kind of link', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), (noise) => {
        const text = `${noise} https://a.example ${noise}javascript:x`
        const parts = linkify(text)

        expect(parts.map((part) => part.text).join('')).toBe(text)
        expect(parts.every(({ href }) => href === null || /^(?:https?:|mailto:)/u.test(href))).toBe(
          true,
        )
      }),
    )
  })
})

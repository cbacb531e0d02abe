import { describe, expect, test } from 'vitest'

import type { RichDoc } from './richDoc'

import { forwardDoc } from './forwardDoc'
import { isPlain } from './isPlain'
import { richToHtml } from './richToHtml'
import { richToText } from './richToText'
import { textToRich } from './textToRich'

const doc: RichDoc = {
  blocks: [
    {
      kind: 'line',
      spans: [{ text: 'Please ' }, { bold: true, text: 'restart ' }, { italic: true, text: 'now' }],
    },
    { kind: 'line', spans: [] },
    {
      items: [
        { depth: 0, spans: [{ text: 'Open' }] },
        { depth: 1, spans: [{ text: 'the menu' }] },
        { depth: 0, spans: [{ text: 'Close' }] },
      ],
      kind: 'list',
      ordered: true,
    },
    { kind: 'quote', spans: [{ text: 'It broke\nagain' }] },
    { kind: 'code', text: 'a < b' },
    {
      kind: 'line',
      spans: [
        { href: 'https://help.example/a', text: 'the guide' },
        { text: ' or ' },
        { href: 'https://help.example', text: 'help.example' },
      ],
    },
  ],
}

describe('H5: what is composed, in every channel', () => {
  test.each(['', 'One line', 'Two\n\nparagraphs\n', '* not a list\n_a_ *b* 2 * 3 < 4'])(
    'plain text comes back as it was: %j',
    (text) => {
      expect(richToText(textToRich(text))).toBe(text)
      expect(isPlain(textToRich(text))).toBe(true)
    },
  )

  test('channels without formatting get signs for lists and quotes, and links written out', () => {
    expect(richToText(doc)).toBe(
      'Please restart now\n\n1. Open\n  1. the menu\n2. Close\n> It broke\n> again\na < b\n' +
        'the guide (https://help.example/a) or help.example',
    )
    expect(isPlain(doc)).toBe(false)
  })

  test('WhatsApp gets the signs that it draws, directly around the words', () => {
    expect(richToText(doc, 'marks')).toContain('Please *restart* _now_')
    expect(richToText(doc, 'marks')).toContain('```a < b```')
  })

  test('what is sent on is quoted with author and moment, comment first', () => {
    const mail = forwardDoc({
      comment: textToRich('Please help'),
      history: [{ at: new Date('2026-03-01T08:05:00Z'), author: 'Ana', text: 'One\nTwo' }],
      subject: 'Refund',
    })

    expect(richToText(mail)).toBe(
      'Please help\n\n---------- Forwarded: Refund ----------\n\nAna, 2026-03-01 08:05 UTC:\n> One\n> Two',
    )
  })

  test('mail gets HTML in which every text is a text and every link a web or mail address', () => {
    const html = richToHtml({
      blocks: [
        ...doc.blocks,
        {
          kind: 'line',
          spans: [
            { text: '<script>alert("x")</script>' },
            { href: 'javascript:alert(1)', text: 'no link' },
            { href: 'https://a.example/?q="><img>', text: 'quoted' },
          ],
        },
      ],
    })

    expect(html).toContain('Please <strong>restart </strong><em>now</em>')
    expect(html).toContain('<li>Open<ol><li>the menu</li></ol></li><li>Close</li>')
    expect(html).toContain('It broke<br>again')
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;no link')
    expect(html).toContain('href="https://a.example/?q=&quot;&gt;&lt;img&gt;"')
    expect(html).not.toMatch(/<script|<img|javascript:/u)
  })
})

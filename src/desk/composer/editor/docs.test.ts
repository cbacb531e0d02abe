import { createEditor } from 'lexical'
import { describe, expect, test } from 'vitest'

import type { RichDoc } from '@/domain/rich/richDoc'

import { textToRich } from '@/domain/rich/textToRich'

import { $loadDoc } from './loadDoc'
import { editorNodes } from './nodes'
import { $readDoc } from './readDoc'
import { safeHref } from './safeHref'

const throughEditor = (doc: RichDoc): RichDoc => {
  const editor = createEditor({
    nodes: editorNodes,
    onError: (error) => {
      throw error
    },
  })
  editor.update(
    () => {
      $loadDoc(doc)
    },
    { discrete: true },
  )

  return editor.read($readDoc)
}

describe('H5: a draft goes through the editor without a loss', () => {
  test.each(['', 'One', 'Two\n\n lines \n', '* no list * _'])('plain text: %j', (text) => {
    expect(throughEditor(textToRich(text))).toEqual(textToRich(text))
  })

  test('all that can be composed', () => {
    const doc: RichDoc = {
      blocks: [
        {
          kind: 'line',
          spans: [
            { text: 'See ' },
            { bold: true, href: 'https://a.example/', text: 'this' },
            { href: 'https://a.example/', text: ' page' },
            { italic: true, strike: true, text: ' now' },
            { text: ' or\nlater ' },
            { code: true, text: 'npm i' },
          ],
        },
        {
          items: [
            { depth: 0, spans: [{ text: 'a' }] },
            { depth: 1, spans: [{ text: 'b' }] },
            { depth: 2, spans: [{ text: 'c' }] },
            { depth: 0, spans: [{ bold: true, text: 'd' }] },
          ],
          kind: 'list',
          ordered: true,
        },
        { kind: 'quote', spans: [{ text: 'said\nso' }] },
        { kind: 'code', text: 'if (a) {\n  b\n}' },
        { kind: 'line', spans: [] },
      ],
    }

    expect(throughEditor(doc)).toEqual(doc)
  })

  test('links lead to the web or to a mail address', () => {
    expect(safeHref('example.com/a')).toBe('https://example.com/a')
    expect(safeHref('me@example.com')).toBe('mailto:me@example.com')
    expect(safeHref('http://a.example')).toBe('http://a.example/')
    expect(['javascript:alert(1)', 'data:text/html,x', 'two words', ''].map(safeHref)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})

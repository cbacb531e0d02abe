import { describe, expect, test } from 'vitest'

import { analyseText } from './analyseText'
import { makeSnippet } from './makeSnippet'

const marked = (text: string, question: string): string =>
  makeSnippet({ stems: analyseText(question), text })
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('')

describe('G2: snippets', () => {
  test('words are marked in all their forms, and nothing is lost', () => {
    expect(
      marked('Invoices are sent monthly.\nEach invoice has a number.', 'my invoice number'),
    ).toBe('[Invoices] are sent monthly. Each [invoice] has a [number].')
  })

  test('a long passage is cut to where it says most, between words', () => {
    const snippet = marked(
      `${'lorem ipsum '.repeat(60)}the bulb of the lantern ${'dolor sit '.repeat(60)}`,
      'lantern bulb',
    )

    expect(snippet).toContain('[bulb] of the [lantern]')
    expect(snippet.startsWith('… ')).toBe(true)
    expect(snippet.length).toBeLessThan(280)
    expect(snippet).not.toMatch(/\b(?:rem|psum|olor)\b/u)
  })

  test('a passage without the words, or an empty one, is no error', () => {
    expect(marked('Nothing here.', 'lantern')).toBe('Nothing here.')
    expect(marked('', 'lantern')).toBe('')
    expect(marked('x'.repeat(900), 'lantern').length).toBeLessThan(260)
  })
})

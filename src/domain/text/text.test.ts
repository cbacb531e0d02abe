import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { contentWords } from './contentWords'
import { findKeywords } from './findKeywords'
import { findWords } from './findWords'
import { splitSentences } from './splitSentences'

/** Any UTF-16 there can be, broken surrogates included. */
const anyText = fc
  .array(fc.integer({ max: 0xffff, min: 0 }), { maxLength: 40 })
  .map((codes) => String.fromCharCode(...codes))

const finds = (text: string, keyword: string, except: readonly string[] = []): boolean =>
  findKeywords(text, { any: [keyword] }, except).length > 0

describe('keywords', () => {
  test.each([
    ['My LAWYER will call', 'lawyer', true],
    ['two lawyers', 'lawyer', true],
    ['my lawyer’s letter', 'lawyer', true],
    ['lawyerly prose', 'lawyer', false],
    ['flawyer', 'lawyer', false],
    ['law\u200Byer', 'lawyer', true],
    ['ＬＡＷＹＥＲ', 'lawyer', true],
    ['breach\n of   contract!', 'breach of contract', true],
    ['breach the contract', 'breach of contract', false],
    ['Rückerstattung', 'ruckerstattung', true],
    ['ein Rechtsanwalt', '*anwalt', true],
    ['Rechtsanwaltskanzlei', 'rechtsanw*', true],
    ['أريد استرداد أموالي', 'استرداد', true],
    ['والمحامي سيتصل', 'محامي', true],
    ['ĂVOCAT', 'avocat', true],
    ['', 'lawyer', false],
  ])('in %j the keyword %j is found: %s', (text, keyword, expected) => {
    expect(finds(text, keyword)).toBe(expected)
  })

  test('words inside an excepted phrase do not count, the same word elsewhere does', () => {
    expect(finds('I am a project manager', 'manager', ['project manager'])).toBe(false)
    expect(
      finds('I am a project manager. Get me your manager', 'manager', ['project manager']),
    ).toBe(true)
  })

  test('shows the place as the customer wrote it', () => {
    const text = `${'Lorem ipsum dolor sit amet consectetur. '.repeat(3)}I will call my Attorney about ${'this whole sad affair '.repeat(4)}`
    const [hit] = findKeywords(text, { en: ['attorney'] })
    expect(text.slice(hit?.start, hit?.end)).toBe('Attorney')
    expect(hit?.snippet).toMatch(/^….*Attorney.*…$/u)
    expect(hit?.snippet.length).toBeLessThan(162)
  })

  test('survives any text, and every word lies where it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { end, start } of findWords(text)) expect(end).toBeGreaterThan(start)
        expect(
          findKeywords(text, { en: ['a', 'b c'] }).every(({ end, start }) => end > start),
        ).toBe(true)
      }),
    )
  })
})

describe('sentences', () => {
  test('ends sentences at marks and line breaks, not at abbreviations, numbers or list markers', () => {
    const text =
      'Use e.g. Firefox 3.5 or newer. It works!\nSteps:\n1. Open Settings.\n2) Choose “Save.” Then wait.\n- Done'
    expect(splitSentences(text)).toEqual([
      'Use e.g. Firefox 3.5 or newer.',
      'It works!',
      'Steps:',
      '1. Open Settings.',
      '2) Choose “Save.”',
      'Then wait.',
      '- Done',
    ])
  })

  test('knows Arabic and Spanish marks', () => {
    expect(splitSentences('كيف حالك؟ أنا بخير. ¿Puede ayudarme? ¡Gracias!')).toHaveLength(4)
  })

  test('loses no word', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const squeeze = (some: string): string => some.replace(/\s+/gu, '')
        expect(squeeze(splitSentences(text).join(' '))).toBe(squeeze(text))
      }),
    )
  })
})

test('content words bring the forms of a word together and drop the rest', () => {
  expect(contentWords('Where can I find my invoices?')).toEqual(contentWords('find the invoice'))
  expect(contentWords('Wo finde ich meine Rechnungen')).toContain('rechnu')
})

test.each(['.', 'A. ', '!?', '"', ' ', "a'", '1. ', '\n', '…”'])(
  'twenty thousand times %j is split and searched in linear time',
  (unit) => {
    const text = unit.repeat(20_000)
    const start = performance.now()
    splitSentences(text)
    findKeywords(text, { en: ['lawyer', 'legal action'] })
    contentWords(text)
    expect(performance.now() - start).toBeLessThan(2000)
  },
  30_000,
)

import { foldText } from './foldText'
import { findWords } from './findWords'
import type { Word } from './findWords'

/** Keywords by language code. Every list applies to every text: customers mix languages. */
export type KeywordsByLanguage = Readonly<Record<string, readonly string[]>>

export type KeywordHit = {
  readonly end: number
  readonly keyword: string
  readonly language: string
  /** The keyword as the customer wrote it, with a few words around it. */
  readonly snippet: string
  readonly start: number
}

/** One-letter words that Arabic writes together with the next word, and the article. */
const arabicPrefix = /^(?:[وفبكل]?ال|لل|[وفبكل])(?=.{3})/u

const fitsWord = (word: string, wanted: string): boolean => {
  if (wanted.endsWith('*')) return word.startsWith(wanted.slice(0, -1))
  if (wanted.startsWith('*')) return word.endsWith(wanted.slice(1))
  return (
    word === wanted ||
    word === `${wanted}s` ||
    word === `${wanted}'s` ||
    (/^\p{Script=Arabic}/u.test(word) &&
      word.replace(arabicPrefix, '') === wanted.replace(arabicPrefix, ''))
  )
}

/** A keyword as the words to look for; `*` at the start or end of a word stands for any letters. */
const toPattern = (keyword: string): readonly string[] =>
  keyword
    .split(/\s+/u)
    .flatMap((part) =>
      part.startsWith('*') || part.endsWith('*')
        ? [foldText(part)]
        : findWords(part).map((word) => word.folded),
    )

const fitsAt = (words: readonly Word[], pattern: readonly string[], at: number): boolean =>
  pattern.every((wanted, offset) => {
    const word = words[at + offset]
    return word !== undefined && fitsWord(word.folded, wanted)
  })

const placesOf = (words: readonly Word[], pattern: readonly string[]): readonly number[] =>
  pattern.length === 0 ? [] : [...words.keys()].filter((at) => fitsAt(words, pattern, at))

const snippetOf = (text: string, start: number, end: number): string => {
  const from = start <= 40 ? 0 : text.lastIndexOf(' ', start - 30) + 1
  const to = end + 40 >= text.length ? text.length : text.indexOf(' ', end + 30)
  const body = text
    .slice(from, to === -1 ? text.length : to)
    .replace(/\s+/gu, ' ')
    .trim()
  return `${from > 0 ? '…' : ''}${body.slice(0, 160)}${to !== -1 && to < text.length ? '…' : ''}`
}

/**
 * Keywords that occur in the text as whole words, first place of each, in the order of the lists.
 *
 * Case, accents, typographic apostrophes and invisible characters do not matter; a plural or possessive
 * `s` is accepted. Words inside a phrase of `except` do not count ("project manager" is no wish for one).
 */
export const findKeywords = (
  text: string,
  keywords: KeywordsByLanguage,
  except: readonly string[] = [],
): readonly KeywordHit[] => {
  const words = findWords(text)
  const excepted = new Set<number>()
  for (const phrase of except) {
    const pattern = toPattern(phrase)
    for (const at of placesOf(words, pattern))
      pattern.forEach((_, offset) => excepted.add(at + offset))
  }

  const hits: KeywordHit[] = []
  for (const [language, list] of Object.entries(keywords)) {
    for (const keyword of list) {
      const pattern = toPattern(keyword)
      const at = placesOf(words, pattern).find((place) =>
        pattern.some((_, offset) => !excepted.has(place + offset)),
      )
      if (at === undefined) continue
      const start = words[at]?.start ?? 0
      const end = words[at + pattern.length - 1]?.end ?? start
      hits.push({ end, keyword, language, snippet: snippetOf(text, start, end), start })
    }
  }
  return hits
}

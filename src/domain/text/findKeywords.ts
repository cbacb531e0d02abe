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

type Entry = {
  readonly keyword: string
  readonly language: string
  readonly order: number
  readonly pattern: readonly string[]
}
/** Keywords by their first word, so that a text is read once however many there are. */
type Index = {
  readonly byFirstWord: ReadonlyMap<string, readonly Entry[]>
  readonly wild: readonly Entry[]
}

const withoutPrefix = (word: string): string => word.replace(arabicPrefix, '')

const makeIndex = (keywords: KeywordsByLanguage): Index => {
  const byFirstWord = new Map<string, Entry[]>()
  const wild: Entry[] = []
  let order = 0
  for (const [language, list] of Object.entries(keywords)) {
    for (const keyword of list) {
      const entry = { keyword, language, order: order++, pattern: toPattern(keyword) }
      const first = entry.pattern[0]
      if (first === undefined) continue
      if (first.startsWith('*') || first.endsWith('*')) wild.push(entry)
      else {
        for (const key of new Set([first, withoutPrefix(first)])) {
          byFirstWord.set(key, [...(byFirstWord.get(key) ?? []), entry])
        }
      }
    }
  }
  return { byFirstWord, wild }
}

// Folding six hundred keywords takes milliseconds: once per list, forgotten with the list.
const indexes = new WeakMap<KeywordsByLanguage, Index>()

const indexOf = (keywords: KeywordsByLanguage): Index => {
  const known = indexes.get(keywords)
  if (known !== undefined) return known
  const made = makeIndex(keywords)
  indexes.set(keywords, made)
  return made
}

/** Entries that may begin with this word; `fitsAt` decides. */
const candidatesFor = (index: Index, { folded }: Word): readonly Entry[] => [
  ...[
    ...new Set([folded, folded.replace(/'?s$/u, ''), folded.slice(0, -1), withoutPrefix(folded)]),
  ].flatMap((key) => index.byFirstWord.get(key) ?? []),
  ...index.wild,
]

/** Places of words inside the phrases in which they mean something else. */
const findExcepted = (words: readonly Word[], except: readonly string[]): ReadonlySet<number> => {
  const excepted = new Set<number>()
  for (const pattern of except.map(toPattern)) {
    if (pattern.length === 0) continue
    for (const at of words.keys()) {
      if (fitsAt(words, pattern, at)) pattern.forEach((_, offset) => excepted.add(at + offset))
    }
  }
  return excepted
}

const snippetOf = (text: string, start: number, end: number): string => {
  const from = start <= 40 ? 0 : text.lastIndexOf(' ', start - 30) + 1
  const to = end + 40 >= text.length ? text.length : text.indexOf(' ', end + 30)
  const body = text
    .slice(from, to === -1 ? text.length : to)
    .replace(/\s+/gu, ' ')
    .trim()
  return `${from > 0 ? '…' : ''}${body.slice(0, 160)}${to !== -1 && to < text.length ? '…' : ''}`
}

/** A text with its words, for whoever looks for many lists in it. */
export type PreparedText = { readonly text: string; readonly words: readonly Word[] }

export const prepareText = (text: string): PreparedText => ({ text, words: findWords(text) })

/**
 * Keywords that occur in the text as whole words, first place of each, in the order of the lists.
 *
 * Case, accents, typographic apostrophes and invisible characters do not matter; a plural or possessive
 * `s` is accepted. Words inside a phrase of `except` do not count ("project manager" is no wish for one).
 */
export const findKeywords = (
  given: PreparedText | string,
  keywords: KeywordsByLanguage,
  except: readonly string[] = [],
): readonly KeywordHit[] => {
  const { text, words } = typeof given === 'string' ? prepareText(given) : given
  const index = indexOf(keywords)
  let excepted: ReadonlySet<number> | null = null
  const found = new Map<Entry, number>()
  for (const [at, word] of words.entries()) {
    for (const entry of candidatesFor(index, word)) {
      if (found.has(entry) || !fitsAt(words, entry.pattern, at)) continue
      excepted ??= findExcepted(words, except)
      const places = excepted
      if (entry.pattern.some((_, offset) => !places.has(at + offset))) found.set(entry, at)
    }
  }
  return [...found]
    .sort(([a], [b]) => a.order - b.order)
    .map(([{ keyword, language, pattern }, at]) => {
      const start = words[at]?.start ?? 0
      const end = words[at + pattern.length - 1]?.end ?? start
      return { end, keyword, language, snippet: snippetOf(text, start, end), start }
    })
}

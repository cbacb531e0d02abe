import { analyseText } from '../analyseText'

/** A record of the collection `synonyms`: lists of words and phrases, separated by commas. */
export type Synonym = {
  readonly kind: 'one-way' | 'two-way'
  readonly means: null | string
  readonly words: string
}

/** A word to look for beside the word of the question at place `ord` (from 1). */
export type AlikeWord = { readonly likeness: number; readonly ord: number; readonly word: string }

export type Expansion = {
  readonly alike: readonly AlikeWord[]
  /** The other words as written: what vectors and letters are compared with beside the question. */
  readonly phrases: readonly string[]
}

/** What another word counts beside the customer's own; of a phrase each word says less. */
const wordLikeness = 0.95
const phraseLikeness = 0.75

/**
 * The words that mean what the question says. Two-way: any of a record's words finds all others. One-way: its words also
 * find what they mean, never the other way round. A phrase counts when the question has all of its words.
 *
 * @param words Stems of the question (`analyseText`), each once.
 */
export const expandWords = ({
  synonyms,
  words,
}: {
  synonyms: readonly Synonym[]
  words: readonly string[]
}): Expansion => {
  const alike = new Map<string, AlikeWord>()
  const phrases = new Set<string>()

  for (const synonym of synonyms) {
    const own = listOf(synonym.words)
    const said = own.filter((phrase) => isSaid(phrase, words))
    const others = (synonym.kind === 'one-way' ? listOf(synonym.means ?? '') : own).filter(
      (phrase) => !isSaid(phrase, words),
    )

    for (const { stems } of said) {
      const ord = Math.min(...stems.map((stem) => words.indexOf(stem))) + 1

      for (const other of others) {
        phrases.add(other.text)

        for (const word of other.stems) {
          alike.set(`${String(ord)} ${word}`, {
            likeness: other.stems.length === 1 ? wordLikeness : phraseLikeness,
            ord,
            word,
          })
        }
      }
    }
  }

  return { alike: [...alike.values()], phrases: [...phrases] }
}

type Phrase = { readonly stems: readonly string[]; readonly text: string }

const listOf = (text: string): readonly Phrase[] =>
  text
    .split(/[,;،\n]/u)
    .map((part) => ({ stems: analyseText(part), text: part.trim() }))
    .filter(({ stems }) => stems.length > 0)

const isSaid = ({ stems }: Phrase, words: readonly string[]): boolean =>
  stems.every((stem) => words.includes(stem))

import { tokenise } from './tokenise'
import { normaliseText } from './normaliseText'

const hump = /\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|\p{N}+|\p{Lo}+/gu
/** Beyond, a text has said what it is about. */
const longestText = 8000

/**
 * The words of a text in their stems, with names of code taken apart (`NullPointerException` is `null pointer exception`), and
 * each pair of neighbours: reports name the thing they are about in such names, and the next report names it another way.
 */
export const partsOfNames = (text: string): string[] => {
  const words = (
    text
      .slice(0, longestText)
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    .flatMap((word) => word.match(hump) ?? [word])
    .flatMap((word) => tokenise(normaliseText(word)))
    .map(stemOf)

  return [...words, ...words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`)]
}

const endings = [
  'ization',
  'ations',
  'ation',
  'ments',
  'ment',
  'ings',
  'ing',
  'ies',
  'ed',
  'es',
  'ly',
  's',
]
const shortestStem = 3

/** Without the commonest English endings; words of other languages keep nearly all of theirs. */
const stemOf = (word: string): string => {
  const ending = endings.find(
    (one) => word.length - one.length >= shortestStem && word.endsWith(one),
  )

  return ending === undefined ? word : word.slice(0, -ending.length)
}

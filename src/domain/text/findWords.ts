import { foldText } from './foldText'

/** A word with its place in the text it came from. `folded` is the spelling for comparison. */
export type Word = { readonly end: number; readonly folded: string; readonly start: number }

// Invisible characters (soft hyphen, zero-width) belong to the word around them; folding drops them.
const invisible = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF'
const wordPattern = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${invisible}]*(?:['\u2019][\\p{L}][\\p{L}\\p{M}${invisible}]*)*`,
  'gu',
)

/** The words of a text in any script that separates words, in order. */
export const findWords = (text: string): readonly Word[] => {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    words.push({
      end: match.index + match[0].length,
      folded: foldText(match[0]),
      start: match.index,
    })
  }
  return words
}

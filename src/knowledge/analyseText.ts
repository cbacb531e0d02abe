import { findWords } from '@/domain/text/findWords'
import { stemWord } from '@/domain/text/stemWord'
import { stopWords } from '@/domain/text/stopWords'

/** Longer runs of letters are no words; a lexeme of Postgres may not be longer than 2 kB either. */
const longestWord = 60

/**
 * The stems of the words that carry a text, in order, repeated ones kept: the one way of reading for passages,
 * questions and the vocabulary. Letters and digits only, so a stem can stand in a tsvector without escaping.
 */
export const analyseText = (text: string): readonly string[] =>
  findWords(text)
    .map(({ folded }) => folded)
    .filter((word) => !stopWords.has(word) && (word.length > 1 || /\d/u.test(word)))
    .map((word) =>
      stemWord(word)
        .replaceAll(/[^\p{L}\p{N}]/gu, '')
        .slice(0, longestWord),
    )
    .filter((word) => word !== '')

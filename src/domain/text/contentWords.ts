import { findWords } from './findWords'
import { stopWords } from './stopWords'

/**
 * The words of a text that carry its subject, folded, in order, repeated ones kept.
 *
 * Cut to a stem of at most six letters after a plural `s` is dropped: crude, but it brings "invoices",
 * "invoicing" and "Rechnungen", "Rechnung" together in all our languages without a dictionary.
 */
export const contentWords = (text: string): readonly string[] =>
  findWords(text)
    .map((word) => word.folded)
    .filter((word) => !stopWords.has(word) && (word.length > 1 || /\d/u.test(word)))
    .map((word) =>
      /\d/u.test(word) ? word : word.replace(/(?<=\p{L}{3})(?:'s|s)$/u, '').slice(0, 6),
    )

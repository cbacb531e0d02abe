import { parseCaseNumber, formatCaseNumber } from '@/domain/cases/caseNumber'

export type SearchWords = {
  /** `CW-10427` when the text can be one, typed with or without the letters. */
  readonly caseNumber: null | string
  /** For `to_tsquery('simple', …)`: all words, the last one as a beginning. Null without a word. */
  readonly tsquery: null | string
  /** For `ilike`: pieces that stand in every text in which the words do. Cheap to ask, so asked before the words. */
  readonly pieces: readonly string[]
  /** For `ilike`: the text anywhere. Null below three characters, which no trigram index can find. */
  readonly like: null | string
}

/** What a person typed into the search box, in the three ways in which it is looked up. */
export const searchWords = (text: string): SearchWords => {
  const trimmed = text.trim()
  // Whole words go to Postgres: only its own parser splits `INV-7788` the way it did in the index.
  const words = trimmed
    .split(/[\s'\\]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 8)
  const sequence = parseCaseNumber(trimmed) ?? parseCaseNumber(`CW-${trimmed.replace(/^#/u, '')}`)

  // With its letters it is a case number and nothing else.
  if (parseCaseNumber(trimmed) !== null && sequence !== null) {
    return { caseNumber: formatCaseNumber(sequence), like: null, pieces: [], tsquery: null }
  }

  return {
    caseNumber: sequence === null ? null : formatCaseNumber(sequence),
    like: trimmed.length < 3 ? null : `%${trimmed.replace(/[\\%_]/gu, (char) => `\\${char}`)}%`,
    // Letters and digits that every locale folds alike: how a word is split, only Postgres knows.
    pieces: words.flatMap((word) => word.match(/[a-z0-9]+/giu) ?? []).map((run) => `%${run}%`),
    tsquery:
      words.length === 0
        ? null
        : words.map((word, at) => `'${word}'${at === words.length - 1 ? ':*' : ''}`).join(' & '),
  }
}

import { contentWords } from '../text/contentWords'
import { findWords } from '../text/findWords'

/** From here on two answers say the same. */
const agreementLimit = 0.6
const mostWords = 600

export type Comparison = {
  /** The person said what the assistant said. */
  readonly agrees: boolean
  /** Words put in, taken out or replaced between the assistant's text and the person's. */
  readonly edits: number
  /** 0–1: how much of the meaning-carrying words of both is shared (Dice). */
  readonly similarity: number
}

const countsOf = (words: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)

  return counts
}

const similarityOf = (a: readonly string[], b: readonly string[]): number => {
  if (a.length + b.length === 0) {
    return 1
  }

  const counts = countsOf(b)
  const shared = [...countsOf(a)].reduce(
    (sum, [word, count]) => sum + Math.min(count, counts.get(word) ?? 0),
    0,
  )

  return (2 * shared) / (a.length + b.length)
}

/** Levenshtein distance by words, one row at a time. */
const editsBetween = (a: readonly string[], b: readonly string[]): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)

  for (const [i, word] of a.entries()) {
    const next = [i + 1]

    for (const [j, other] of b.entries()) {
      next.push(
        Math.min(
          (next[j] ?? 0) + 1,
          (row[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + (word === other ? 0 : 1),
        ),
      )
    }

    row = next
  }

  return row[b.length] ?? 0
}

/**
 * The assistant's answer beside what a person sent. Greeting and signature are few words and weigh little; order counts
 * for the edits only.
 */
export const compareAnswers = (assistant: string, person: string): Comparison => {
  const similarity = similarityOf(contentWords(assistant), contentWords(person))
  const wordsOf = (text: string): readonly string[] =>
    findWords(text)
      .slice(0, mostWords)
      .map(({ folded }) => folded)

  return {
    agrees: similarity >= agreementLimit,
    edits: editsBetween(wordsOf(assistant), wordsOf(person)),
    similarity,
  }
}

import { loadVectors, meaningSize } from './loadVectors'

/** Words rarer than about this share of all text weigh fully; commoner ones less, the commonest hardly. */
const littleWordShare = 0.0007
/** A text is taken for English when this share of its words is among the commonest ones: other languages stay below. */
const englishShare = 0.55
const commonRanks = 20_000
/** How often the word of a rank occurs, by Zipf's law: 1 / (13 × rank), a little flatter at the top. */
const shareOfRank = (rank: number): number => 1 / (13 * (rank + 5))

/**
 * The meaning of an English text as a vector of unit length, from its tokens: the mean of its words' vectors, common
 * words weighing less. `null` when the text is not English by its words: some words of other languages are among the vectors
 * too, and would bring nothing but noise.
 */
export const meaningOf = (tokens: readonly string[]): Float32Array | null => {
  const { numbers, ranks, scales } = loadVectors()
  const sum = new Float32Array(meaningSize)
  const words = tokens.flatMap(partsOf).filter((part) => /\p{L}/u.test(part))
  let common = 0

  for (const word of words) {
    const rank = ranks.get(word)

    if (rank === undefined) {
      continue
    }
    common += rank < commonRanks ? 1 : 0
    const weight = (littleWordShare / (littleWordShare + shareOfRank(rank))) * (scales[rank] ?? 0)

    for (let at = 0; at < meaningSize; at += 1) {
      sum[at] = (sum[at] ?? 0) + weight * (numbers[rank * meaningSize + at] ?? 0)
    }
  }

  return common === 0 || common < englishShare * words.length ? null : toUnit(sum)
}

/** Brings a vector to unit length, in place. Nothing stays nothing. */
export const toUnit = (vector: Float32Array): Float32Array => {
  const length = Math.sqrt(vector.reduce((squares, value) => squares + value * value, 0))

  for (let at = 0; at < vector.length && length > 0; at += 1) {
    vector[at] = (vector[at] ?? 0) / length
  }

  return vector
}

/** The vectors know `do` and `n't`, `it` and `'s`. */
const partsOf = (token: string): readonly string[] => {
  const at = token.endsWith("n't") ? token.length - 3 : token.indexOf("'")

  return at <= 0 ? [token] : [token.slice(0, at), token.slice(at)]
}

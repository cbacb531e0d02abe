import type { TextFeatures } from '@/ai/text/extractFeatures'

import type { Shares, SparseVector, Vocabulary } from './types'

/** TF-IDF with damped counts; words and characters are brought to unit length apart, so neither drowns the other. */
export const vectorise = (
  features: TextFeatures,
  vocabulary: Vocabulary,
  shares: Shares,
): SparseVector & { known: number } => {
  const columns: number[] = []
  const values: number[] = []
  let known = 0

  for (const { block, share } of [
    { block: features.words, share: shares.words },
    { block: features.characters, share: shares.characters },
    { block: features.concepts, share: shares.concepts },
  ]) {
    const from = columns.length
    let squares = 0

    for (const [hash, count] of block) {
      const column = findColumn(vocabulary.hashes, hash)

      if (column >= 0) {
        const value = (1 + Math.log(count)) * (vocabulary.idf[column] ?? 0)
        columns.push(column)
        values.push(value)
        squares += value * value
      }
    }

    known += columns.length - from
    const scale = squares > 0 ? (share * Math.SQRT1_2) / Math.sqrt(squares) : 0

    for (let at = from; at < values.length; at += 1) {
      values[at] = (values[at] ?? 0) * scale
    }
  }

  const all = features.words.size + features.characters.size

  return {
    columns: Int32Array.from(columns),
    known: all === 0 ? 0 : known / all,
    values: Float32Array.from(values),
  }
}

const findColumn = (hashes: Uint32Array, hash: number): number => {
  let low = 0
  let high = hashes.length - 1

  while (low <= high) {
    const middle = (low + high) >>> 1
    const there = hashes[middle] ?? 0

    if (there === hash) {
      return middle
    }

    if (there < hash) {
      low = middle + 1
    } else {
      high = middle - 1
    }
  }

  return -1
}

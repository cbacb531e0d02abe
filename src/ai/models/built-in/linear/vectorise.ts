import { meaningOf, toUnit } from '@/ai/meaning/meaningOf'
import type { TextFeatures } from '@/ai/text/extractFeatures'

import type { Shares, SparseVector, Vocabulary } from './types'

/** TF-IDF with damped counts; words and characters are brought to unit length apart, so neither drowns the other. */
export const vectorise = (
  features: TextFeatures,
  vocabulary: Vocabulary,
  shares: Shares,
  center?: Float32Array,
): SparseVector & { known: number; meaning: Float32Array | null } => {
  const columns: number[] = []
  const values: number[] = []
  const meaning = center === undefined ? null : centred(meaningOf(features.tokens), center)

  for (const { block, share } of [
    { block: features.words, share: shares.words },
    { block: features.characters, share: shares.characters },
    { block: features.concepts, share: shares.concepts },
    { block: features.parts, share: shares.parts ?? 0 },
  ]) {
    const from = columns.length
    let squares = 0

    for (const [hash, count] of block) {
      const column = findColumn(vocabulary.hashes, hash)

      if (column >= 0) {
        const value =
          (1 + Math.log(count)) *
          (vocabulary.idf[column] ?? 0) *
          (vocabulary.telling?.[column] ?? 1)
        columns.push(column)
        values.push(value)
        squares += value * value
      }
    }

    const scale = squares > 0 ? (share * Math.SQRT1_2) / Math.sqrt(squares) : 0

    for (let at = from; at < values.length; at += 1) {
      values[at] = (values[at] ?? 0) * scale
    }
  }

  for (const [hash, value] of shares.tone === undefined ? [] : features.tone) {
    const column = findColumn(vocabulary.hashes, hash)

    if (column >= 0 && value !== 0) {
      columns.push(column)
      values.push(value * (shares.tone ?? 0))
    }
  }

  meaning?.forEach((value, at) => {
    columns.push(vocabulary.hashes.length + at)
    values.push(value * shares.meaning * Math.SQRT1_2)
  })

  return {
    columns: Int32Array.from(columns),
    known: knownShare(features.words, vocabulary),
    meaning,
    values: Float32Array.from(values),
  }
}

/** All kinds of features of a text. */
export const blocksOf = ({
  characters,
  concepts,
  parts,
  tone,
  words,
}: TextFeatures): readonly TextFeatures['words'][] => [words, characters, concepts, parts, tone]

const centred = (meaning: Float32Array | null, center: Float32Array): Float32Array | null =>
  meaning === null ? null : toUnit(meaning.map((value, at) => value - (center[at] ?? 0)))

/** Share of the words and pairs that the vocabulary knows, rare ones counting more; those it never saw count as rarest. */
const knownShare = (words: TextFeatures['words'], { hashes, idf, rarest }: Vocabulary): number => {
  let all = 0
  let known = 0

  for (const hash of words.keys()) {
    const column = findColumn(hashes, hash)
    const weight = column < 0 ? rarest : (idf[column] ?? 0)
    all += weight
    known += column < 0 ? 0 : weight
  }

  return all === 0 ? 0 : known / all
}

/** Where `hash` stands among the sorted `hashes`; −1 when it does not. */
export const findColumn = (hashes: Uint32Array, hash: number): number => {
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

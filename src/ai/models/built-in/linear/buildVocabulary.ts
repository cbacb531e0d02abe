import type { TextFeatures } from '@/ai/text/extractFeatures'

import type { Vocabulary } from './types'
import { blocksOf } from './vectorise'

/** Hash, frequency, scale and what it tells, four bytes each; a weight is one byte for each label. */
const bytesBesideWeights = 16

/**
 * Counts in how many texts each feature occurs. Rare ones go first when features and weights together would take more
 * than `mostBytes` in the stored model. Each text is asked for once and not kept.
 */
export const buildVocabulary = ({
  labelCount,
  mostBytes,
  rows,
}: {
  labelCount: number
  mostBytes: number
  rows: Iterable<TextFeatures>
}): Vocabulary => {
  const documents = new Map<number, number>()
  let rowCount = 0

  for (const row of rows) {
    rowCount += 1

    for (const block of blocksOf(row)) {
      for (const hash of block.keys()) {
        documents.set(hash, (documents.get(hash) ?? 0) + 1)
      }
    }
  }

  const room = Math.floor(mostBytes / (labelCount + bytesBesideWeights))
  let atLeast = 1
  let kept = documents.size

  while (kept > room) {
    atLeast += 1
    kept = 0

    for (const count of documents.values()) {
      kept += count >= atLeast ? 1 : 0
    }
  }

  const hashes = new Uint32Array(kept)
  let at = 0

  for (const [hash, count] of documents) {
    if (count >= atLeast) {
      hashes[at] = hash
      at += 1
    }
  }

  hashes.sort()
  const idf = Float32Array.from(
    hashes,
    (hash) => 1 + Math.log((1 + rowCount) / (1 + (documents.get(hash) ?? 0))),
  )

  return { hashes, idf, rarest: rarestOf(idf) }
}

/** The largest of the inverse frequencies, 0 without any. */
export const rarestOf = (idf: Float32Array): number =>
  idf.reduce((most, one) => Math.max(most, one), 0)

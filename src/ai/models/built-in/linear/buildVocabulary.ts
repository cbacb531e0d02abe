import type { TextFeatures } from '@/ai/text/extractFeatures'

import type { Vocabulary } from './types'

/** Weights stay under 24 MB at eight bits each, so that a stored model stays under 30 MB. */
const mostWeights = 24_000_000

/** Counts in how many texts each feature occurs. Rare ones go first when labels × features would grow too large. */
export const buildVocabulary = (rows: readonly TextFeatures[], labelCount: number): Vocabulary => {
  const documents = new Map<number, number>()

  for (const { characters, concepts, words } of rows) {
    for (const block of [words, characters, concepts]) {
      for (const hash of block.keys()) {
        documents.set(hash, (documents.get(hash) ?? 0) + 1)
      }
    }
  }

  const room = Math.floor(mostWeights / Math.max(1, labelCount))
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
    (hash) => 1 + Math.log((1 + rows.length) / (1 + (documents.get(hash) ?? 0))),
  )

  return { hashes, idf, rarest: rarestOf(idf) }
}

/** The largest of the inverse frequencies, 0 without any. */
export const rarestOf = (idf: Float32Array): number =>
  idf.reduce((most, one) => Math.max(most, one), 0)

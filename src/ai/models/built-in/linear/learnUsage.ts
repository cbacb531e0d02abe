import { hashFinish, hashUnit } from '@/ai/text/hashText'
import { wordFeatures, type TextFeatures } from '@/ai/text/extractFeatures'

import type { LabelUsage, Vocabulary } from './types'
import { findColumn } from './vectorise'

/** A key of four bytes and a count of one. */
const bytesAPair = 5

/** So many examples that speak like all labels together are added to those of a label. */
const calming = 5

/**
 * Counts in how many examples of each label each word occurs. Where that would take more than `mostBytes`, pairs of word
 * and label that occur once go first, then twice, and so on.
 */
export const learnUsage = ({
  features,
  labelCount,
  mostBytes,
  targets,
}: {
  features: Iterable<Pick<TextFeatures, 'tokens'>>
  labelCount: number
  mostBytes: number
  targets: Int32Array
}): LabelUsage => {
  const found = new Map<number, number>()
  const rows = new Float32Array(labelCount)
  let row = 0

  for (const { tokens } of features) {
    const label = targets[row] ?? 0
    row += 1
    rows[label] = (rows[label] ?? 0) + 1

    for (const token of new Set(tokens)) {
      const key = keyOf(wordOf(token), label)
      found.set(key, (found.get(key) ?? 0) + 1)
    }
  }

  let kept = [...found]

  for (let least = 2; kept.length * bytesAPair > mostBytes; least += 1) {
    kept = kept.filter(([, count]) => count >= least)
  }

  kept.sort(([a], [b]) => a - b)

  return {
    counts: Uint8Array.from(kept, ([, count]) => Math.min(255, count)),
    keys: Uint32Array.from(kept, ([key]) => key),
    rows,
  }
}

/**
 * How much more usual the words of a text are under `label` than anywhere, as the mean logarithm over its words: above 0 for texts like those of the label, below for texts that no label would explain.
 */
export const usageOf = ({
  label,
  rowCount,
  tokens,
  usage,
  vocabulary,
}: {
  label: number
  rowCount: number
  tokens: readonly string[]
  usage: LabelUsage
  vocabulary: Vocabulary
}): number => {
  const words = new Set(tokens)
  let sum = 0

  for (const token of words) {
    const hash = wordOf(token)
    const column = findColumn(vocabulary.hashes, hash)
    const everywhere =
      column < 0 ? 0 : (1 + rowCount) / Math.exp((vocabulary.idf[column] ?? 1) - 1) - 1
    const key = findColumn(usage.keys, keyOf(hash, label))
    const here = key < 0 ? 0 : (usage.counts[key] ?? 0)
    const usual = (everywhere + 0.5) / (rowCount + 1)
    sum += Math.log((here / usual + calming) / ((usage.rows[label] ?? 0) + calming))
  }

  return words.size === 0 ? 0 : sum / words.size
}

const wordOf = (token: string): number => wordFeatures('', token)[0]
const keyOf = (hash: number, label: number): number => hashFinish(hashUnit(hash, label + 1))

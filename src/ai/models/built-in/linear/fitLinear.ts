import { extractFeatures } from '@/ai/text/extractFeatures'

import { centerOf, keepMeanings } from './learnMeaning'
import { learnUsage } from './learnUsage'
import { buildVocabulary } from './buildVocabulary'
import { trainOneVsRest } from './trainOneVsRest'
import { trainSoftmax } from './trainSoftmax'
import type { LinearModel } from './types'
import { vectorise } from './vectorise'

export type LabelledText = { readonly text: string; readonly label: string }

/**
 * From here on all labels are learned together, which is better with few examples of each and several times faster;
 * below, one machine per label is better. Compared on kept-back training rows of the public sets.
 */
const manyLabels = 20
const withFewLabels = { characters: 1, concepts: 0.5, meaning: 0.7, words: 1 }
const withManyLabels = { characters: 1, concepts: 0.2, meaning: 0.7, words: 0.7 }

/** What is learned before calibration. `balance` 0 counts rows alike, 1 counts labels alike. */
export const fitLinear = ({
  balance = 0,
  cost,
  isOrdered = false,
  labels,
  rows,
}: {
  balance?: number
  cost: number
  isOrdered?: boolean
  labels: readonly string[]
  rows: readonly LabelledText[]
}): Omit<LinearModel, 'calibration'> => {
  const order = new Map(labels.map((label, at) => [label, at]))
  const known = rows.filter(({ label }) => order.has(label))
  const features = known.map(({ text }) => extractFeatures(text))
  const vocabulary = buildVocabulary(features, labels.length)
  const counts = new Float64Array(labels.length)
  const targets = Int32Array.from(known, ({ label }) => order.get(label) ?? 0)

  for (const target of targets) {
    counts[target] = (counts[target] ?? 0) + 1
  }

  const shares = labels.length > manyLabels ? withManyLabels : withFewLabels
  const center = shares.meaning > 0 ? centerOf(features) : undefined
  const vectors = features.map((row) => vectorise(row, vocabulary, shares, center))
  const given = {
    columnCount: vocabulary.hashes.length + (center?.length ?? 0),
    labelCount: labels.length,
    rows: vectors,
    rowWeight: (row: number): number =>
      (known.length / (labels.length * (counts[targets[row] ?? 0] ?? 1))) ** balance,
    targets,
  }
  const { bias, weights } =
    labels.length > manyLabels
      ? trainSoftmax({ ...given, cost: cost * (known.length < 20 * labels.length ? 10 : 30) })
      : isOrdered
        ? trainSoftmax({ ...given, cost: cost * 3 })
        : trainOneVsRest({ ...given, cost })

  return {
    bias,
    examples: known.length,
    isOrdered,
    labels,
    meaning:
      center === undefined
        ? null
        : {
            center,
            ...keepMeanings(
              vectors.map(({ meaning }) => meaning),
              targets,
            ),
          },
    shares,
    usage: learnUsage({ features, labelCount: labels.length, targets }),
    vocabulary,
    ...squeeze(weights, labels.length),
  }
}

/** Eight bits a weight with one scale per feature: a quarter of the size, and no measured loss. */
const squeeze = (
  weights: Float32Array,
  count: number,
): { rowScale: Float32Array; weights: Int8Array } => {
  const squeezed = new Int8Array(weights.length)
  const rowScale = new Float32Array(weights.length / count)

  for (let column = 0; column < rowScale.length; column += 1) {
    const from = column * count
    let largest = 0

    for (let at = from; at < from + count; at += 1) {
      largest = Math.max(largest, Math.abs(weights[at] ?? 0))
    }

    rowScale[column] = largest / 127

    for (let at = from; at < from + count && largest > 0; at += 1) {
      squeezed[at] = Math.round(((weights[at] ?? 0) / largest) * 127)
    }
  }

  return { rowScale, weights: squeezed }
}

import { extractFeatures } from '@/ai/text/extractFeatures'

import { buildVocabulary } from './buildVocabulary'
import { trainOneVsRest } from './trainOneVsRest'
import type { LinearModel } from './types'
import { vectorise } from './vectorise'

export type LabelledText = { readonly text: string; readonly label: string }

/** What is learned before calibration. `balance` 0 counts rows alike, 1 counts labels alike. */
export const fitLinear = ({
  balance = 0,
  cost,
  labels,
  rows,
}: {
  balance?: number
  cost: number
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

  const { bias, weights } = trainOneVsRest({
    columnCount: vocabulary.hashes.length,
    cost,
    labelCount: labels.length,
    rows: features.map((row) => vectorise(row, vocabulary)),
    rowWeight: (row) =>
      (known.length / (labels.length * (counts[targets[row] ?? 0] ?? 1))) ** balance,
    targets,
  })

  return {
    bias,
    examples: known.length,
    labels,
    vocabulary,
    ...squeeze(weights, vocabulary.hashes.length),
  }
}

/** Eight bits a weight with one scale per feature: a quarter of the size, and no measured loss. */
const squeeze = (
  weights: readonly Float32Array[],
  columnCount: number,
): { rowScale: Float32Array; weights: Int8Array } => {
  const count = weights.length
  const squeezed = new Int8Array(columnCount * count)
  const rowScale = new Float32Array(columnCount)

  for (let column = 0; column < columnCount; column += 1) {
    let largest = 0

    for (const row of weights) {
      largest = Math.max(largest, Math.abs(row[column] ?? 0))
    }

    rowScale[column] = largest / 127

    for (let label = 0; label < count && largest > 0; label += 1) {
      squeezed[column * count + label] = Math.round(
        ((weights[label]?.[column] ?? 0) / largest) * 127,
      )
    }
  }

  return { rowScale, weights: squeezed }
}

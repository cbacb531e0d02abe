import { seededRandom } from '@/ai/text/seededRandom'

import { drawNext } from './drawNext'
import { solveRow } from './solveRow'
import type { SparseVector } from './types'

/** `weights[column * labelCount + label]`. */
export type Softmax = { readonly weights: Float32Array; readonly bias: Float32Array }

/** Changes below this move no decision; leaving them out makes the later rounds several times faster. */
const smallestChange = 0.0005

/**
 * Logistic regression over all labels at once, with squared weights as penalty, by dual coordinate ascent: each row in
 * turn is solved exactly while the others rest. A handful of examples a label gains most over one machine per label,
 * since the labels share what little is known.
 *
 * `targets[row]` is the label's index; `rowWeight` scales the cost of a row. The order is shuffled with a fixed seed: the
 * same rows give the same weights. Margins are brought to the scale at which right labels stand at one; without
 * `isScaled` they stay logarithms of odds.
 */
export const trainSoftmax = ({
  columnCount,
  cost,
  isScaled = true,
  labelCount,
  rounds = 12,
  rows,
  rowWeight = (): number => 1,
  targets,
  tolerance = 0.01,
}: {
  columnCount: number
  cost: number
  isScaled?: boolean
  labelCount: number
  rounds?: number
  rows: readonly SparseVector[]
  rowWeight?: (row: number) => number
  targets: Int32Array
  tolerance?: number
}): Softmax => {
  const weights = new Float32Array(columnCount * labelCount)
  const bias = new Float32Array(labelCount)
  // What each row still asks for: its right label minus the probabilities, as they were when it was last solved.
  const asked = new Float32Array(rows.length * labelCount)
  const margins = new Float64Array(labelCount)
  const changes = new Float64Array(labelCount)
  const order = Int32Array.from(rows, (_, row) => row)
  const random = seededRandom(1)

  for (let round = 0; round < rounds; round += 1) {
    let moved = 0

    for (let at = 0; at < order.length; at += 1) {
      const row = drawNext({ at, order, random })
      const vector = rows[row]

      if (vector === undefined) {
        continue
      }

      addMargins({ bias, margins, vector, weights })
      const pull = cost * rowWeight(row)
      solveRow({
        asked: asked.subarray(row * labelCount, (row + 1) * labelCount),
        changes,
        margins,
        reach: pull * squareOf(vector),
        target: targets[row] ?? 0,
      })

      for (let label = 0; label < labelCount; label += 1) {
        const change = changes[label] ?? 0

        if (Math.abs(change) > smallestChange) {
          moved += Math.abs(change)
          const index = row * labelCount + label
          asked[index] = (asked[index] ?? 0) + change
          addWeights({ bias, label, step: change * pull, vector, weights })
        }
      }
    }

    if (moved < tolerance * rows.length) {
      break
    }
  }

  if (!isScaled) {
    return { bias, weights }
  }

  const size = sizeOfRight({ bias, margins, rows, targets, weights })

  return { bias: bias.map((one) => one / size), weights: weights.map((one) => one / size) }
}

/** The mean margin of the right labels: divided by it, margins have the scale of those of one machine per label. */
const sizeOfRight = ({
  bias,
  margins,
  rows,
  targets,
  weights,
}: Softmax & {
  margins: Float64Array
  rows: readonly SparseVector[]
  targets: Int32Array
}): number => {
  let sum = 0

  rows.forEach((vector, row) => {
    addMargins({ bias, margins, vector, weights })
    sum += margins[targets[row] ?? 0] ?? 0
  })

  return sum > 0 ? sum / rows.length : 1
}

const squareOf = ({ values }: SparseVector): number => {
  let sum = 1

  for (const value of values) {
    sum += value * value
  }

  return sum
}

const addMargins = ({
  bias,
  margins,
  vector: { columns, values },
  weights,
}: {
  bias: Float32Array
  margins: Float64Array
  vector: SparseVector
  weights: Float32Array
}): void => {
  const count = margins.length
  margins.set(bias)

  for (let k = 0; k < columns.length; k += 1) {
    const from = (columns[k] ?? 0) * count
    const value = values[k] ?? 0

    for (let label = 0; label < count; label += 1) {
      margins[label] = (margins[label] ?? 0) + value * (weights[from + label] ?? 0)
    }
  }
}

const addWeights = ({
  bias,
  label,
  step,
  vector: { columns, values },
  weights,
}: {
  bias: Float32Array
  label: number
  step: number
  vector: SparseVector
  weights: Float32Array
}): void => {
  const count = bias.length
  bias[label] = (bias[label] ?? 0) + step

  for (let k = 0; k < columns.length; k += 1) {
    const index = (columns[k] ?? 0) * count + label
    weights[index] = (weights[index] ?? 0) + step * (values[k] ?? 0)
  }
}

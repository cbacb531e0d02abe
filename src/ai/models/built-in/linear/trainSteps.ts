import { trainSoftmax, type Softmax } from './trainSoftmax'
import type { SparseVector } from './types'

/**
 * Learns steps of one scale: for each step but the last, a logistic regression that tells what lies above it from the
 * rest. So "low" against "medium or more" learns from every row, not only from those two labels.
 *
 * `weights[column * labelCount + step]` and `bias[step]` give logarithms of odds, see `likelyOfSteps`; those of the last
 * step stay 0. `balance` 0 counts rows alike, 1 counts both sides of each step alike.
 */
export const trainSteps = ({
  balance,
  columnCount,
  cost,
  labelCount,
  rows,
  targets,
}: {
  balance: number
  columnCount: number
  cost: number
  labelCount: number
  rows: readonly SparseVector[]
  targets: Int32Array
}): Softmax => {
  const weights = new Float32Array(columnCount * labelCount)
  const bias = new Float32Array(labelCount)

  for (let step = 0; step < labelCount - 1; step += 1) {
    const sides = targets.map((target) => (target > step ? 1 : 0))
    const above = sides.reduce((sum, side) => sum + side, 0)
    const sizes = [sides.length - above, above]
    const learned = trainSoftmax({
      columnCount,
      cost,
      isScaled: false,
      labelCount: 2,
      rows,
      rowWeight: (row) =>
        (sides.length / (2 * Math.max(1, sizes[sides[row] ?? 0] ?? 0))) ** balance,
      targets: sides,
    })
    bias[step] = (learned.bias[1] ?? 0) - (learned.bias[0] ?? 0)

    for (let column = 0; column < columnCount; column += 1) {
      weights[column * labelCount + step] =
        (learned.weights[2 * column + 1] ?? 0) - (learned.weights[2 * column] ?? 0)
    }
  }

  return { bias, weights }
}

import type { Softmax } from './trainSoftmax'
import type { SparseVector } from './types'

/**
 * Learns all labels by least squares with squared weights as penalty (ridge regression on the share of each label), by
 * conjugate gradients on the normal equations: of all kinds of linear models the calmest where examples are few, noisy
 * and short. Deterministic.
 *
 * `targets[row]` is the label's index. `weights[column * labelCount + label]` and `bias[label]` give about 1 for the right
 * label and 0 for the others. `penalty` is in rows: so many would pull every weight to 0.
 */
export const trainLeastSquares = ({
  columnCount,
  labelCount,
  penalty,
  rounds = 40,
  rows,
  targets,
  tolerance = 0.01,
}: {
  columnCount: number
  labelCount: number
  penalty: number
  rounds?: number
  rows: readonly SparseVector[]
  targets: Int32Array
  tolerance?: number
}): Softmax => {
  // In terms of the rows (their multipliers) there is less to keep than in terms of the columns; all labels at once.
  const size = rows.length * labelCount
  const bias = new Float32Array(labelCount)

  for (const target of targets) {
    bias[target] = (bias[target] ?? 0) + 1 / Math.max(1, rows.length)
  }

  const left = new Float32Array(size)

  rows.forEach((_, row) => {
    for (let label = 0; label < labelCount; label += 1) {
      left[row * labelCount + label] = (targets[row] === label ? 1 : 0) - (bias[label] ?? 0)
    }
  })

  const multipliers = new Float32Array(size)
  const direction = left.slice()
  let squares = squaresOf({ labelCount, values: left })
  const first = squares.slice()

  for (let round = 0; round < rounds; round += 1) {
    if (squares.every((square, label) => square <= tolerance ** 2 * (first[label] ?? 0))) {
      break
    }

    const weights = gather({ columnCount, labelCount, multipliers: direction, rows })
    const image = project({ labelCount, rows, weights })

    for (let at = 0; at < size; at += 1) {
      image[at] = (image[at] ?? 0) + penalty * (direction[at] ?? 0)
    }

    const along = squaresOf({ labelCount, other: image, values: direction })
    const step = squares.map((square, label) => square / ((along[label] ?? 0) || 1))

    for (let at = 0; at < size; at += 1) {
      const by = step[at % labelCount] ?? 0
      multipliers[at] = (multipliers[at] ?? 0) + by * (direction[at] ?? 0)
      left[at] = (left[at] ?? 0) - by * (image[at] ?? 0)
    }

    const next = squaresOf({ labelCount, values: left })
    const keep = next.map((square, label) => square / ((squares[label] ?? 0) || 1))
    squares = next

    for (let at = 0; at < size; at += 1) {
      direction[at] = (left[at] ?? 0) + (keep[at % labelCount] ?? 0) * (direction[at] ?? 0)
    }
  }

  return { bias, weights: gather({ columnCount, labelCount, multipliers, rows }) }
}

/** The sum of the rows, each times its multiplier: what the multipliers say in terms of weights. */
const gather = ({
  columnCount,
  labelCount,
  multipliers,
  rows,
}: {
  columnCount: number
  labelCount: number
  multipliers: Float32Array
  rows: readonly SparseVector[]
}): Float32Array => {
  const weights = new Float32Array(columnCount * labelCount)

  rows.forEach(({ columns, values }, row) => {
    const mine = row * labelCount

    for (let k = 0; k < columns.length; k += 1) {
      const from = (columns[k] ?? 0) * labelCount
      const value = values[k] ?? 0

      for (let label = 0; label < labelCount; label += 1) {
        weights[from + label] =
          (weights[from + label] ?? 0) + value * (multipliers[mine + label] ?? 0)
      }
    }
  })

  return weights
}

/** What the weights answer for each row. */
const project = ({
  labelCount,
  rows,
  weights,
}: {
  labelCount: number
  rows: readonly SparseVector[]
  weights: Float32Array
}): Float32Array => {
  const answers = new Float32Array(rows.length * labelCount)

  rows.forEach(({ columns, values }, row) => {
    const mine = row * labelCount

    for (let k = 0; k < columns.length; k += 1) {
      const from = (columns[k] ?? 0) * labelCount
      const value = values[k] ?? 0

      for (let label = 0; label < labelCount; label += 1) {
        answers[mine + label] = (answers[mine + label] ?? 0) + value * (weights[from + label] ?? 0)
      }
    }
  })

  return answers
}

/** For each label the sum of the products of both (of `values` with itself without `other`). */
const squaresOf = ({
  labelCount,
  values,
  other = values,
}: {
  labelCount: number
  other?: Float32Array
  values: Float32Array
}): Float64Array => {
  const sums = new Float64Array(labelCount)

  for (let at = 0; at < values.length; at += 1) {
    const label = at % labelCount
    sums[label] = (sums[label] ?? 0) + (values[at] ?? 0) * (other[at] ?? 0)
  }

  return sums
}

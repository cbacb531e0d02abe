import { seededRandom } from '@/ai/text/seededRandom'

import type { SparseVector } from './types'

/** `weights[column * labelCount + label]`. */
export type OneVsRest = { readonly weights: Float32Array; readonly bias: Float32Array }

/**
 * Linear support vector machines, one per label, squared hinge loss, by dual coordinate descent.
 *
 * `targets[row]` is the label's index; `rowWeight` scales the cost of a row. Rows whose multiplier rests at zero are
 * skipped in most rounds: with many labels nearly all rows are easy negatives, and this makes training several times
 * faster. The order is shuffled with a fixed seed: the same rows give the same weights.
 */
export const trainOneVsRest = ({
  columnCount,
  cost,
  labelCount,
  rounds = 30,
  rows,
  rowWeight,
  targets,
  tolerance = 0.05,
}: {
  columnCount: number
  cost: number
  labelCount: number
  rounds?: number
  rows: readonly SparseVector[]
  rowWeight?: (row: number, isPositive: boolean) => number
  targets: Int32Array
  tolerance?: number
}): OneVsRest => {
  const squares = Float64Array.from(rows, ({ values }) => {
    let sum = 1

    for (const value of values) {
      sum += value * value
    }

    return sum
  })
  const weights = new Float32Array(columnCount * labelCount)
  const bias = new Float32Array(labelCount)

  for (let label = 0; label < labelCount; label += 1) {
    const trained = trainOne({
      columnCount,
      cost,
      label,
      rounds,
      rows,
      rowWeight: rowWeight ?? ((): number => 1),
      squares,
      targets,
      tolerance,
    })
    trained.weights.forEach((weight, column) => {
      weights[column * labelCount + label] = weight
    })
    bias[label] = trained.bias
  }

  return { bias, weights }
}

const trainOne = ({
  columnCount,
  cost,
  label,
  rounds,
  rows,
  rowWeight,
  squares,
  targets,
  tolerance,
}: {
  columnCount: number
  cost: number
  label: number
  rounds: number
  rows: readonly SparseVector[]
  rowWeight: (row: number, isPositive: boolean) => number
  squares: Float64Array
  targets: Int32Array
  tolerance: number
}): { weights: Float32Array; bias: number } => {
  const weights = new Float32Array(columnCount)
  const multipliers = new Float64Array(rows.length)
  const softness = Float64Array.from(
    rows,
    (_, row) => 0.5 / (cost * rowWeight(row, targets[row] === label)),
  )
  const active = Int32Array.from(rows, (_, row) => row)
  const random = seededRandom(label + 1)
  let activeCount = rows.length
  let bias = 0

  for (let round = 0; round < rounds; round += 1) {
    let largest = 0

    for (let at = 0; at < activeCount; at += 1) {
      const other = at + Math.floor(random() * (activeCount - at))
      const row = active[other] ?? 0
      active[other] = active[at] ?? 0
      active[at] = row
      const { columns, values } = rows[row] ?? { columns: [], values: [] }
      const sign = targets[row] === label ? 1 : -1
      let margin = bias

      for (let k = 0; k < columns.length; k += 1) {
        margin += (weights[columns[k] ?? 0] ?? 0) * (values[k] ?? 0)
      }

      const multiplier = multipliers[row] ?? 0
      const soft = softness[row] ?? 0
      const gradient = sign * margin - 1 + soft * multiplier

      if (multiplier === 0 && gradient > 0) {
        if (gradient > 0.3 && round > 0) {
          activeCount -= 1
          active[at] = active[activeCount] ?? 0
          active[activeCount] = row
          at -= 1
        }
        continue
      }

      const size = Math.abs(gradient)
      largest = size > largest ? size : largest

      if (size > 1e-9) {
        const next = Math.max(multiplier - gradient / ((squares[row] ?? 1) + soft), 0)
        const step = (next - multiplier) * sign
        multipliers[row] = next
        bias += step

        for (let k = 0; k < columns.length; k += 1) {
          const column = columns[k] ?? 0
          weights[column] = (weights[column] ?? 0) + step * (values[k] ?? 0)
        }
      }
    }

    if (largest < tolerance) {
      if (activeCount === rows.length) {
        break
      }
      // The set-aside rows get one more look before the end.
      activeCount = rows.length
    }
  }

  return { bias, weights }
}

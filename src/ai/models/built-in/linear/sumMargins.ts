import type { LinearModel, SparseVector } from './types'

/** The weighted sums of a vector for each label (of ordered labels, for each step). */
export const sumMargins = (
  { bias, rowScale, weights }: Pick<LinearModel, 'bias' | 'rowScale' | 'weights'>,
  { columns, values }: SparseVector,
): Float32Array => {
  const count = bias.length
  const sums = Float32Array.from(bias)

  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0
    const scale = (values[at] ?? 0) * (rowScale[column] ?? 0)
    const from = column * count

    for (let label = 0; label < count; label += 1) {
      sums[label] = (sums[label] ?? 0) + scale * (weights[from + label] ?? 0)
    }
  }

  return sums
}

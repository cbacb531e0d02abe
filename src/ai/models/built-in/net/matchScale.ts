import type { SparseVector } from '../linear/types'
import { netMargins } from './netMargins'
import type { SmallNet } from './types'

/** So many rows tell the spread of margins well enough. */
const mostRows = 2000

/**
 * The net with its margins spread as widely as those of `margins`, so that the mean of both counts both alike. Spread is
 * that of the labels around their mean, over the rows learned from.
 */
export const matchScale = ({
  margins,
  net,
  rows,
}: {
  margins: (row: SparseVector) => Float32Array
  net: SmallNet
  rows: readonly SparseVector[]
}): SmallNet => {
  const step = Math.max(1, Math.ceil(rows.length / mostRows))
  const sample = rows.filter((_, at) => at % step === 0)
  const spreadOf = (read: (row: SparseVector) => Float32Array): number =>
    Math.sqrt(sample.reduce((sum, row) => sum + variance(read(row)), 0))
  const own = spreadOf((row) => netMargins(net, row))
  const factor = own > 0 ? spreadOf(margins) / own : 1

  return {
    ...net,
    outer: net.outer.map((weight) => weight * factor),
    outerBias: net.outerBias.map((weight) => weight * factor),
  }
}

const variance = (values: Float32Array): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length

  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
}

import { findColumn } from '../linear/vectorise'
import type { SparseVector } from '../linear/types'
import type { SmallNet } from './types'

/** What the net says for each label: logarithms of odds, up to a number that is the same for all labels. */
export const netMargins = (net: SmallNet, { columns, values }: SparseVector): Float32Array => {
  const { inner, innerBias, innerScale, outer, outerBias, units } = net
  const labelCount = outerBias.length
  const hidden = Float32Array.from(innerBias)
  const margins = Float32Array.from(outerBias)

  for (let at = 0; at < columns.length; at += 1) {
    const row = findColumn(net.columns, columns[at] ?? 0)

    if (row >= 0) {
      const scale = (values[at] ?? 0) * (innerScale[row] ?? 0)

      for (let unit = 0; unit < units; unit += 1) {
        hidden[unit] = (hidden[unit] ?? 0) + scale * (inner[row * units + unit] ?? 0)
      }
    }
  }

  for (let unit = 0; unit < units; unit += 1) {
    const said = hidden[unit] ?? 0

    for (let label = 0; said > 0 && label < labelCount; label += 1) {
      margins[label] = (margins[label] ?? 0) + said * (outer[unit * labelCount + label] ?? 0)
    }
  }

  return margins
}

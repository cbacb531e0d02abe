import { seededRandom } from '@/ai/text/seededRandom'

import { drawNext } from '../linear/drawNext'
import type { SparseVector } from '../linear/types'
import { innerStep, makeWeights, outerStep, type NetWeights } from './netWeights'

/** Share of the features and of the units that each look at a row goes without, so that none is relied upon alone. */
const withoutFeatures = 0.2
const withoutUnits = 0.3
const firstPace = 0.05
/** The last round goes at this share of the first one's pace. */
const lastPace = 0.05

/**
 * A net with one hidden layer of rectified units over sparse vectors, for all labels at once: it learns which features
 * mean what together, which a linear machine cannot. Each row in turn moves the weights a little (Adagrad, Duchi, Hazan
 * and Singer 2011, one pace a feature), features and units dropped at random (Srivastava et al. 2014).
 *
 * `targets[row]` is the label's index; `rowWeight` scales what a row moves. Everything random comes from `seed`: the same
 * rows give the same net.
 */
export const trainNet = ({
  columnCount,
  labelCount,
  rounds,
  rows,
  rowWeight,
  seed,
  targets,
  units,
}: {
  columnCount: number
  labelCount: number
  rounds: number
  rows: readonly SparseVector[]
  rowWeight: (row: number) => number
  seed: number
  targets: Int32Array
  units: number
}): NetWeights => {
  const random = seededRandom(seed)
  const net = makeWeights({ columnCount, labelCount, random, units })
  const hidden = new Float32Array(units)
  const isOpen = new Uint8Array(units)
  const asked = new Float32Array(labelCount)
  const back = new Float32Array(units)
  const order = Int32Array.from(rows, (_, row) => row)

  for (let round = 0; round < rounds; round += 1) {
    const pace = firstPace * (1 - ((1 - lastPace) * round) / rounds)

    for (let at = 0; at < order.length; at += 1) {
      const row = drawNext({ at, order, random })
      const vector = rows[row]

      if (vector === undefined) {
        continue
      }

      const seen = someOf(vector, random)
      excite({ hidden, isOpen, net, random, seen })
      askOf({ asked, hidden, net, target: targets[row] ?? 0, weight: rowWeight(row) })
      outerStep({ asked, back, hidden, isOpen, net, pace })
      innerStep({ back, net, pace, seen })
    }
  }

  return net
}

/** The vector without some of its features; those that stay speak louder instead. */
const someOf = ({ columns, values }: SparseVector, random: () => number): SparseVector => {
  const kept = new Int32Array(columns.length)
  const loud = new Float32Array(columns.length)
  let count = 0

  for (let k = 0; k < columns.length; k += 1) {
    if (random() >= withoutFeatures) {
      kept[count] = columns[k] ?? 0
      loud[count] = (values[k] ?? 0) / (1 - withoutFeatures)
      count += 1
    }
  }

  return { columns: kept.subarray(0, count), values: loud.subarray(0, count) }
}

/** What the units say, into `hidden`; `isOpen` tells which of them speak this time. */
const excite = ({
  hidden,
  isOpen,
  net: { inner, innerBias, units },
  random,
  seen: { columns, values },
}: {
  hidden: Float32Array
  isOpen: Uint8Array
  net: NetWeights
  random: () => number
  seen: SparseVector
}): void => {
  hidden.set(innerBias)

  for (let k = 0; k < columns.length; k += 1) {
    const from = (columns[k] ?? 0) * units
    const value = values[k] ?? 0

    for (let unit = 0; unit < units; unit += 1) {
      hidden[unit] = (hidden[unit] ?? 0) + value * (inner[from + unit] ?? 0)
    }
  }

  for (let unit = 0; unit < units; unit += 1) {
    const said = hidden[unit] ?? 0
    const isHeard = said > 0 && random() >= withoutUnits
    isOpen[unit] = isHeard ? 1 : 0
    hidden[unit] = isHeard ? said / (1 - withoutUnits) : 0
  }
}

/** The probabilities minus the right answer, times the weight of the row, into `asked`. */
const askOf = ({
  asked,
  hidden,
  net: { outer, outerBias, units },
  target,
  weight,
}: {
  asked: Float32Array
  hidden: Float32Array
  net: NetWeights
  target: number
  weight: number
}): void => {
  const count = asked.length
  asked.set(outerBias)

  for (let unit = 0; unit < units; unit += 1) {
    const said = hidden[unit] ?? 0

    for (let label = 0; said > 0 && label < count; label += 1) {
      asked[label] = (asked[label] ?? 0) + said * (outer[unit * count + label] ?? 0)
    }
  }

  const top = asked.reduce((most, one) => Math.max(most, one), -Infinity)
  let whole = 0

  for (let label = 0; label < count; label += 1) {
    const part = Math.exp((asked[label] ?? 0) - top)
    asked[label] = part
    whole += part
  }

  for (let label = 0; label < count; label += 1) {
    asked[label] = weight * ((asked[label] ?? 0) / whole - (label === target ? 1 : 0))
  }
}

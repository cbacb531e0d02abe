import type { SparseVector } from '../linear/types'

/** Weights of a net while it learns, and the sums of squares by which each pace slows down. */
export type NetWeights = {
  readonly units: number
  /** `inner[column * units + unit]`. */
  readonly inner: Float32Array
  readonly innerBias: Float32Array
  /** `outer[unit * labelCount + label]`. */
  readonly outer: Float32Array
  readonly outerBias: Float32Array
  readonly moved: {
    readonly inner: Float32Array
    /** One number. */
    readonly innerBias: Float32Array
    readonly outer: Float32Array
    readonly outerBias: Float32Array
  }
}

/** The spread of the first inner weights: with more, the units stay near the chance they began with. */
const firstSpread = 0.05
const calmInner = 1e-4
const calm = 1e-2

/** A net that knows nothing: inner weights by chance, so that the units differ, outer ones zero. */
export const makeWeights = ({
  columnCount,
  labelCount,
  random,
  units,
}: {
  columnCount: number
  labelCount: number
  random: () => number
  units: number
}): NetWeights => ({
  inner: new Float32Array(columnCount * units).map(
    () => (2 * random() - 1) * Math.sqrt(3) * firstSpread,
  ),
  innerBias: new Float32Array(units),
  moved: {
    inner: new Float32Array(columnCount).fill(calmInner),
    innerBias: new Float32Array(1).fill(calm),
    outer: new Float32Array(units * labelCount).fill(calm),
    outerBias: new Float32Array(labelCount).fill(calm),
  },
  outer: new Float32Array(units * labelCount),
  outerBias: new Float32Array(labelCount),
  units,
})

/** Moves the outer weights against what the row asks for; what it asks of each unit goes into `back`. */
export const outerStep = ({
  asked,
  back,
  hidden,
  isOpen,
  net: { moved, outer, outerBias, units },
  pace,
}: {
  asked: Float32Array
  back: Float32Array
  hidden: Float32Array
  isOpen: Uint8Array
  net: NetWeights
  pace: number
}): void => {
  const count = asked.length

  for (let unit = 0; unit < units; unit += 1) {
    back[unit] = 0

    if (isOpen[unit] === 0) {
      continue
    }

    const said = hidden[unit] ?? 0
    let sum = 0

    for (let label = 0; label < count; label += 1) {
      const at = unit * count + label
      const weight = outer[at] ?? 0
      const wish = asked[label] ?? 0
      const slope = said * wish
      const squares = (moved.outer[at] ?? 0) + slope * slope
      sum += weight * wish
      moved.outer[at] = squares
      outer[at] = weight - (pace * slope) / Math.sqrt(squares)
    }

    back[unit] = sum
  }

  for (let label = 0; label < count; label += 1) {
    const wish = asked[label] ?? 0
    const squares = (moved.outerBias[label] ?? 0) + wish * wish
    moved.outerBias[label] = squares
    outerBias[label] = (outerBias[label] ?? 0) - (pace * wish) / Math.sqrt(squares)
  }
}

/** Moves the inner weights of the features of a row against `back`. A feature has one pace for all its weights. */
export const innerStep = ({
  back,
  net: { inner, innerBias, moved, units },
  pace,
  seen: { columns, values },
}: {
  back: Float32Array
  net: NetWeights
  pace: number
  seen: SparseVector
}): void => {
  let squares = 0

  for (let unit = 0; unit < units; unit += 1) {
    squares += (back[unit] ?? 0) ** 2 / units
  }

  if (squares === 0) {
    return
  }

  const biasSquares = (moved.innerBias[0] ?? 0) + squares
  const biasPace = pace / Math.sqrt(biasSquares)
  moved.innerBias[0] = biasSquares

  for (let unit = 0; unit < units; unit += 1) {
    innerBias[unit] = (innerBias[unit] ?? 0) - biasPace * (back[unit] ?? 0)
  }

  for (let k = 0; k < columns.length; k += 1) {
    const column = columns[k] ?? 0
    const value = values[k] ?? 0
    const all = (moved.inner[column] ?? 0) + value * value * squares
    const step = (pace * value) / Math.sqrt(all)
    const from = column * units
    moved.inner[column] = all

    for (let unit = 0; unit < units; unit += 1) {
      inner[from + unit] = (inner[from + unit] ?? 0) - step * (back[unit] ?? 0)
    }
  }
}

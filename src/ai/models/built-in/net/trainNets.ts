import { squeeze } from '../linear/squeeze'
import type { SparseVector } from '../linear/types'
import type { NetWeights } from './netWeights'
import { trainNet } from './trainNet'
import type { SmallNet } from './types'

/** Several nets that began by different chance err in different places: their mean is better than any of them. */
const netCount = 3
const unitsOfEach = 64
/** Each net looks at every row so often; more often where rows are few. */
const usualRounds = 15
const mostRounds = 40
const fewestLooks = 20_000
/** Features looked at by each net, all rounds together: 100,000 long texts are read once, in a minute or two a net. */
const mostFeatures = 25_000_000
/** A weight of one byte for each unit, and number and scale of the column, four bytes each. */
const bytesOfColumn = netCount * unitsOfEach + 8

/**
 * Trains a few small nets and returns their mean as one. They see the columns in which most rows have something, as many
 * as `mostBytes` have room for; null where there is room for none.
 */
export const trainNets = ({
  columnCount,
  labelCount,
  mostBytes,
  rows,
  rowWeight,
  targets,
}: {
  columnCount: number
  labelCount: number
  mostBytes: number
  rows: readonly SparseVector[]
  rowWeight: (row: number) => number
  targets: Int32Array
}): null | SmallNet => {
  const room = mostBytes - 4 * netCount * unitsOfEach * (labelCount + 1)
  const columns = commonest({ columnCount, most: Math.floor(room / bytesOfColumn), rows })

  if (columns.length === 0) {
    return null
  }

  const seen = narrowed({ columnCount, columns, rows })
  const nets = Array.from({ length: netCount }, (_, seed) =>
    trainNet({
      columnCount: columns.length,
      labelCount,
      rounds: roundsFor(seen),
      rows: seen,
      rowWeight,
      seed: seed + 1,
      targets,
      units: unitsOfEach,
    }),
  )
  const { rowScale, weights } = squeeze(sideBySide(nets, columns.length), netCount * unitsOfEach)

  return {
    columns,
    inner: weights,
    innerBias: joined(nets.map(({ innerBias }) => innerBias)),
    innerScale: rowScale,
    outer: joined(nets.map(({ outer }) => outer)).map((weight) => weight / netCount),
    outerBias: Float32Array.from(
      { length: labelCount },
      (_, label) =>
        nets.reduce((sum, { outerBias }) => sum + (outerBias[label] ?? 0), 0) / netCount,
    ),
    units: netCount * unitsOfEach,
  }
}

const roundsFor = (rows: readonly SparseVector[]): number => {
  const features = rows.reduce((sum, { columns }) => sum + columns.length, 0)
  const wanted = Math.max(usualRounds, Math.min(mostRounds, Math.ceil(fewestLooks / rows.length)))

  return Math.max(1, Math.min(wanted, Math.round(mostFeatures / Math.max(1, features))))
}

/** The columns that occur in most rows, ascending; what occurs in one row only teaches a net nothing. */
const commonest = ({
  columnCount,
  most,
  rows,
}: {
  columnCount: number
  most: number
  rows: readonly SparseVector[]
}): Uint32Array => {
  const occurs = new Uint32Array(columnCount)

  for (const { columns } of rows) {
    for (const column of columns) {
      occurs[column] = (occurs[column] ?? 0) + 1
    }
  }

  return Uint32Array.from(
    [...occurs.keys()]
      .filter((column) => (occurs[column] ?? 0) > 1)
      .toSorted((a, b) => (occurs[b] ?? 0) - (occurs[a] ?? 0) || a - b)
      .slice(0, Math.max(0, most)),
  ).sort()
}

/** The rows with those columns only, numbered by their place among them. */
const narrowed = ({
  columnCount,
  columns,
  rows,
}: {
  columnCount: number
  columns: Uint32Array
  rows: readonly SparseVector[]
}): SparseVector[] => {
  const places = new Int32Array(columnCount).fill(-1)
  columns.forEach((column, place) => {
    places[column] = place
  })

  return rows.map((row) => {
    const kept = [...row.columns.keys()].filter((k) => (places[row.columns[k] ?? 0] ?? -1) >= 0)

    return {
      columns: Int32Array.from(kept, (k) => places[row.columns[k] ?? 0] ?? 0),
      values: Float32Array.from(kept, (k) => row.values[k] ?? 0),
    }
  })
}

/** The inner weights of all nets for one column after the other. */
const sideBySide = (nets: readonly NetWeights[], columnCount: number): Float32Array => {
  const all = new Float32Array(columnCount * netCount * unitsOfEach)

  nets.forEach(({ inner }, net) => {
    for (let column = 0; column < columnCount; column += 1) {
      all.set(
        inner.subarray(column * unitsOfEach, (column + 1) * unitsOfEach),
        (column * netCount + net) * unitsOfEach,
      )
    }
  })

  return all
}

const joined = (parts: readonly Float32Array[]): Float32Array => {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0

  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }

  return all
}

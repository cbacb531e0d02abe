import { describe, expect, test } from 'vitest'

import { trainSoftmax } from '../linear/trainSoftmax'
import type { SparseVector } from '../linear/types'
import { matchScale } from './matchScale'
import { netMargins } from './netMargins'
import { trainNets } from './trainNets'
import type { SmallNet } from './types'

/** Neither feature says anything alone: the label is whether both agree. Columns 0 and 1 are one feature, 2 and 3 the other. */
const kinds: readonly SparseVector[] = [
  [0, 2],
  [0, 3],
  [1, 2],
  [1, 3],
].map((columns) => ({ columns: Int32Array.from(columns), values: Float32Array.of(0.7, 0.7) }))
const kindTargets = [0, 1, 1, 0]
const rows = Array.from({ length: 200 }, (_, at) => kinds[at % 4] ?? kinds[0]).filter(
  (row) => row !== undefined,
)
const given = {
  columnCount: 5,
  labelCount: 2,
  rows,
  targets: Int32Array.from(rows, (_, at) => kindTargets[at % 4] ?? 0),
}
const train = (
  mostBytes = 1_000_000,
  more: Partial<Parameters<typeof trainNets>[0]> = {},
): SmallNet => {
  const net = trainNets({ ...given, mostBytes, rowWeight: () => 1, ...more })

  if (net === null) {
    throw new Error('There is room for a net')
  }

  return net
}
const answersOf = (net: SmallNet): number[] =>
  kinds.map((row) => {
    const [first = 0, second = 0] = netMargins(net, row)

    return first > second ? 0 : 1
  })

describe('D3 small nets beside the linear model', () => {
  test('what features mean together is learned, which a linear model cannot', () => {
    const { bias, weights } = trainSoftmax({ ...given, cost: 10 })
    const linear = kinds.map(({ columns }) => {
      const [first = 0, second = 0] = [0, 1].map((label) =>
        columns.reduce(
          (sum, column) => sum + 0.7 * (weights[column * 2 + label] ?? 0),
          bias[label] ?? 0,
        ),
      )

      return first > second ? 0 : 1
    })

    expect(linear).not.toEqual(kindTargets)
    expect(answersOf(train())).toEqual(kindTargets)
  })

  test('the same rows give the same net, and no more bytes than asked for', () => {
    const net = train()
    const room = 4 * net.units * 3 + 2 * (net.units + 8)

    expect(train()).toEqual(net)
    // Column 4 never occurs.
    expect([...net.columns]).toEqual([0, 1, 2, 3])
    expect([...train(room).columns]).toHaveLength(2)
    expect(trainNets({ ...given, mostBytes: 1000, rowWeight: () => 1 })).toBeNull()
  })

  test('rows that weigh more are heeded more', () => {
    const unsure = kinds.slice(0, 1).flatMap((row) => [row, row, row, row])
    const weighed = (heavy: number): number => {
      const net = train(1_000_000, {
        rows: unsure,
        rowWeight: (row) => (row % 2 === heavy ? 5 : 1),
        targets: Int32Array.of(0, 1, 0, 1),
      })
      const [first = 0, second = 0] = netMargins(net, unsure[0] ?? given.rows[0] ?? nothing)

      return second - first
    }

    expect(weighed(1)).toBeGreaterThan(weighed(0))
  })

  test('its margins are brought to the spread of those beside them, in the same order', () => {
    const net = train()
    const wide = matchScale({ margins: () => Float32Array.of(-40, 40), net, rows })
    const [first = 0, second = 0] = netMargins(wide, kinds[0] ?? nothing)

    expect(answersOf(wide)).toEqual(answersOf(net))
    expect(Math.abs(first - second)).toBeGreaterThan(50)
    expect(Math.abs(first - second)).toBeLessThan(110)
  })
})

const nothing: SparseVector = { columns: new Int32Array(), values: new Float32Array() }

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { trainLeastSquares } from './trainLeastSquares'

const columnCount = 5
const labelCount = 3
const row = fc.record({
  target: fc.integer({ max: labelCount - 1, min: 0 }),
  values: fc.array(fc.double({ max: 1, min: -1, noNaN: true }), {
    maxLength: columnCount,
    minLength: columnCount,
  }),
})

describe('D3 learning by least squares', () => {
  test('at its end nothing pulls any more: each weight times the penalty is what the rows still miss', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 20, minLength: 3 }),
        fc.double({ max: 3, min: 0.3, noNaN: true }),
        (given, penalty) => {
          const rows = given.map(({ values }) => ({
            columns: Int32Array.from(values, (_, column) => column),
            values: Float32Array.from(values),
          }))
          const { bias, weights } = trainLeastSquares({
            columnCount,
            labelCount,
            penalty,
            rows,
            targets: Int32Array.from(given, ({ target }) => target),
            tolerance: 1e-5,
          })

          for (let column = 0; column < columnCount; column += 1) {
            for (let label = 0; label < labelCount; label += 1) {
              const pull = given.reduce((sum, { target, values }) => {
                const answer = values.reduce(
                  (total, value, at) => total + value * (weights[at * labelCount + label] ?? 0),
                  bias[label] ?? 0,
                )

                return sum + (values[column] ?? 0) * ((target === label ? 1 : 0) - answer)
              }, 0)
              expect(pull).toBeCloseTo(penalty * (weights[column * labelCount + label] ?? 0), 2)
            }
          }
        },
      ),
    )
  })

  test('what has no features is answered by how common each label is', () => {
    const rows = [0, 1, 2].map(() => ({ columns: new Int32Array(), values: new Float32Array() }))
    const { bias, weights } = trainLeastSquares({
      columnCount: 1,
      labelCount: 2,
      penalty: 1,
      rows,
      targets: Int32Array.of(0, 0, 1),
    })
    expect(bias[0]).toBeCloseTo(2 / 3)
    expect([...weights]).toEqual([0, 0])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { solveRow } from './solveRow'
import { trainSoftmax } from './trainSoftmax'

const probabilitiesOf = (margins: readonly number[]): number[] => {
  const top = Math.max(...margins)
  const parts = margins.map((margin) => Math.exp(margin - top))
  const whole = parts.reduce((sum, part) => sum + part, 0)

  return parts.map((part) => part / whole)
}

describe('D3 learning all labels together', () => {
  test('what a solved row asks for is its right label minus the probabilities it leads to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ max: 8, min: -8, noNaN: true }), { maxLength: 12, minLength: 2 }),
        fc.double({ max: 60, min: 0.1, noNaN: true }),
        (margins, reach) => {
          const changes = new Float64Array(margins.length)
          solveRow({
            asked: new Float32Array(margins.length),
            changes,
            margins: Float64Array.from(margins),
            reach,
            target: 1,
          })
          const after = probabilitiesOf(
            margins.map((margin, label) => margin + reach * (changes[label] ?? 0)),
          )

          after.forEach((probability, label) => {
            expect(changes[label]).toBeCloseTo((label === 1 ? 1 : 0) - probability, 3)
          })
        },
      ),
    )
  })

  test('rows of three labels are told apart, and twice the same rows give the same weights', () => {
    const rows = [0, 1, 2, 0, 1, 2].map((column) => ({
      columns: Int32Array.of(column, 3),
      values: Float32Array.of(0.8, 0.6),
    }))
    const targets = Int32Array.of(0, 1, 2, 0, 1, 2)
    const train = () => trainSoftmax({ columnCount: 4, cost: 10, labelCount: 3, rows, targets })
    const { bias, weights } = train()
    const margin = (column: number, label: number): number =>
      (bias[label] ?? 0) +
      0.8 * (weights[column * 3 + label] ?? 0) +
      0.6 * (weights[9 + label] ?? 0)

    for (const column of [0, 1, 2]) {
      const margins = [0, 1, 2].map((label) => margin(column, label))
      expect(margins.indexOf(Math.max(...margins))).toBe(column)
      // Weights are brought to the scale at which the right label stands at one.
      expect(margins[column]).toBeCloseTo(1, 1)
    }

    expect(train()).toEqual({ bias, weights })
  })
})

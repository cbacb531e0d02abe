import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { likelyOfSteps } from './likelyOfSteps'
import { scoreLinear } from './scoreLinear'
import { trainLinear } from './trainLinear'
import { trainSteps } from './trainSteps'

const odds = fc.array(fc.double({ max: 12, min: -12, noNaN: true }), { maxLength: 6, minLength: 1 })

describe('D3 learning the steps of a scale', () => {
  test('whatever the odds of its steps, a scale has probabilities: none negative, one together', () => {
    fc.assert(
      fc.property(odds, (values) => {
        const likely = likelyOfSteps(values)

        expect(Math.min(...likely)).toBeGreaterThan(0)
        expect(likely.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 4)
      }),
    )
  })

  test('sure to lie above the first step and below the last, it is the step between', () => {
    const likely = likelyOfSteps([9, -9, 0])

    expect(likely.indexOf(Math.max(...likely))).toBe(1)
  })

  test('a threshold that contradicts the one below it makes no step impossible', () => {
    expect(likelyOfSteps([-2, 5, 0]).every((one) => one > 0)).toBe(true)
  })

  test('each step tells what lies above it, and a row between the ends is in between', () => {
    const rows = [0, 1, 2, 0, 1, 2].map((column) => ({
      columns: Int32Array.of(column),
      values: Float32Array.of(1),
    }))
    const { bias, weights } = trainSteps({
      balance: 0,
      columnCount: 3,
      cost: 10,
      labelCount: 3,
      rows,
      targets: Int32Array.of(0, 1, 2, 0, 1, 2),
    })
    const above = (column: number, step: number): number =>
      (bias[step] ?? 0) + (weights[column * 3 + step] ?? 0)

    expect(above(0, 0)).toBeLessThan(0)
    expect(above(1, 0)).toBeGreaterThan(0)
    expect(above(1, 1)).toBeLessThan(0)
    expect(above(2, 1)).toBeGreaterThan(0)
    expect(above(2, 2)).toBe(0)
  })

  test('a model of ordered labels answers all of them, with probabilities', () => {
    const said = { high: 'server down', low: 'small typo', medium: 'slow page' }
    const model = trainLinear({
      isOrdered: true,
      labels: ['low', 'medium', 'high'].map((label) => ({ label })),
      rows: Array.from({ length: 8 }, (_, at) =>
        Object.entries(said).map(([label, text]) => ({ label, text: `${text} ${String(at)}` })),
      ).flat(),
    })

    for (const [label, text] of Object.entries(said)) {
      const { labels } = scoreLinear(model, text)

      expect(labels[0]?.label).toBe(label)
      expect(labels.reduce((sum, { confidence }) => sum + confidence, 0)).toBeCloseTo(1, 5)
    }
  })

  test('how far the calibration trusts it changes what is told as confidence, never the answer on a scale', () => {
    const steps = ['low', 'medium', 'high']
    const model = trainLinear({
      isOrdered: true,
      labels: steps.map((label) => ({ label })),
      rows: Array.from({ length: 8 }, (_, at) =>
        steps.map((label) => ({ label, text: `${label} water in cellar ${String(at)}` })),
      ).flat(),
    })
    const asTrusted = (sharpness: number): { label: string | undefined; confidence: number } => {
      const [best] = scoreLinear(
        { ...model, calibration: { ...model.calibration, sharpness } },
        'high water',
      ).labels

      return { confidence: best?.confidence ?? 0, label: best?.label }
    }

    // Hardly trusted, all steps seem alike, and the middle one would promise the smallest miss.
    expect(asTrusted(0.001).confidence).toBeLessThan(0.4)
    expect(asTrusted(0.001).label).toBe('high')
    expect(asTrusted(3).label).toBe('high')
  })
})

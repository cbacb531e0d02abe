import { describe, expect, test } from 'vitest'

import { scoreLinear } from './scoreLinear'
import { trainLinear } from './trainLinear'

/** A common label with one row in three of its words spoilt by those of the rare label, which has two rows. */
const rows = [
  ...Array.from({ length: 60 }, (_, at) => ({
    label: 'delivery',
    text: `parcel ${['late', 'lost', 'refund'][at % 3] ?? ''} order ${String(at)}`,
  })),
  { label: 'refund', text: 'refund money' },
  { label: 'refund', text: 'refund please' },
]
const marginOf = (balance: number | undefined): number => {
  const model = trainLinear({
    ...(balance !== undefined && { balance }),
    labels: [{ label: 'delivery' }, { label: 'refund' }],
    rows,
  })

  return (
    scoreLinear(model, 'parcel refund').labels.find(({ label }) => label === 'refund')?.margin ?? 0
  )
}

describe('C3 learning categories of very different size', () => {
  test('rare labels count a little more than their rows, and as much as asked for', () => {
    const [asRows = 0, usual = 0, asLabels = 0] = [0, undefined, 1].map(marginOf)

    expect(usual).toBeGreaterThan(asRows)
    expect(asLabels).toBeGreaterThan(usual)
  })
})

describe('D1 learning moods', () => {
  test('what a text sounds like tells its mood where none of its words was learned', () => {
    const model = trainLinear({
      isTone: true,
      labels: [{ label: 'bad' }, { label: 'good' }],
      rows: [
        ...['awful', 'terrible', 'horrible', 'dreadful'].map((word) => ({
          label: 'bad',
          text: `this is ${word}`,
        })),
        ...['great', 'wonderful', 'excellent', 'lovely'].map((word) => ({
          label: 'good',
          text: `this is ${word}`,
        })),
      ],
    })
    expect(scoreLinear(model, 'Désolé, quel cauchemar').labels[0]?.label).toBe('bad')
    expect(scoreLinear(model, 'Génial, merci beaucoup').labels[0]?.label).toBe('good')
  })
})

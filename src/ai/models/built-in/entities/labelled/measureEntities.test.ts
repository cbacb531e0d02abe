import { describe, expect, test } from 'vitest'

import { labelledSentences, measureEntities } from './measureEntities'

describe('D1 entities in our labelled sentences', () => {
  const all = Object.values(labelledSentences).flat()

  test('there are at least 200, all different, with every kind of entity in each language', () => {
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(200)

    for (const sentences of Object.values(labelledSentences)) {
      for (const kind of ['order', 'user', 'payment', 'location', 'date', 'amount']) {
        expect(sentences.some((sentence) => sentence.includes(`{${kind}:`))).toBe(true)
      }
    }
  })

  test.each(Object.entries(labelledSentences))('F1 in %s is above 0.9', (_, sentences) => {
    expect(measureEntities(sentences).f1).toBeGreaterThan(0.9)
  })

  test('a wrong kind, a missing entity and one too many all count as faults', () => {
    const { f1, found, missed, wrong } = measureEntities([
      'It cost {amount:20 euros}.',
      'It cost {order:20 euros}.',
      'It cost 20 euros.',
    ])

    expect([found, missed.length, wrong.length]).toEqual([1, 1, 2])
    expect(f1).toBeCloseTo(0.4, 6)
  })
})

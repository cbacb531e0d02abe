import { describe, expect, test } from 'vitest'

import { extractFeatures } from '@/ai/text/extractFeatures'

import { buildVocabulary } from './buildVocabulary'
import { packLinear } from './packLinear'
import { trainLinear } from './trainLinear'

/** Each text holds words of its own beside those of its label: far more features than a small budget has room for. */
const wordOf = (at: number): string =>
  at.toString(36).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')
const labels = Array.from({ length: 40 }, (_, at) => ({ label: `label ${String(at)}` }))
const rows = Array.from({ length: 800 }, (_, at) => ({
  label: `label ${String(at % 40)}`,
  text: `${wordOf(at % 40)}topic about ${wordOf(at * 7919)} and ${wordOf(at * 104_729)}`,
}))
const features = rows.map(({ text }) => extractFeatures(text))

describe('C2 the size of a model is kept, whatever it learns from', () => {
  test('hashes, frequencies, scales and weights stay under the budget together', () => {
    const mostBytes = 60_000
    const { hashes } = buildVocabulary({ labelCount: 40, mostBytes, rows: features })
    const all = buildVocabulary({ labelCount: 40, mostBytes: 1e9, rows: features })

    expect(hashes.length * (40 + 12)).toBeLessThanOrEqual(mostBytes)
    expect(hashes.length).toBeGreaterThan(0)
    expect(all.hashes.length * (40 + 12)).toBeGreaterThan(mostBytes)
  })

  test('what is kept is what occurs in most texts', () => {
    const counted = new Map<number, number>()

    for (const { characters, words } of features) {
      for (const hash of [...words.keys(), ...characters.keys()]) {
        counted.set(hash, (counted.get(hash) ?? 0) + 1)
      }
    }

    const { hashes } = buildVocabulary({ labelCount: 40, mostBytes: 60_000, rows: features })
    const kept = new Set(hashes)
    const rarestKept = Math.min(...[...kept].map((hash) => counted.get(hash) ?? Infinity))
    const commonestLost = Math.max(
      ...[...counted].flatMap(([hash, count]) => (kept.has(hash) ? [] : [count])),
    )

    expect(rarestKept).toBeGreaterThan(commonestLost)
  })

  test('a packed model with few or many labels is no larger than asked for', () => {
    for (const count of [2, 40]) {
      const chosen = labels.slice(0, count)
      const known = new Set(chosen.map(({ label }) => label))
      const model = trainLinear({
        labels: chosen,
        mostBytes: 200_000,
        rows: rows.filter(({ label }) => known.has(label)),
      })

      expect(packLinear(model).length).toBeLessThan(202_000)
    }
  })
})

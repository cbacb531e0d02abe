import { describe, expect, test } from 'vitest'

import { extractFeatures, wordFeatures } from '@/ai/text/extractFeatures'
import { seededRandom } from '@/ai/text/seededRandom'

import { fitLinear } from './fitLinear'
import { packLinear, unpackLinear } from './packLinear'
import { scoreLinear } from './scoreLinear'
import { trainLinear } from './trainLinear'
import { buildVocabulary } from './buildVocabulary'
import { findColumn } from './vectorise'
import { weighTelling } from './weighTelling'

/** Four queues; each has a name of its own in every row, and all say that something failed. */
const names = ['Invoice', 'Calendar', 'Printer', 'Account']
const rows = Array.from({ length: 480 }, (_, at) => {
  const name = names[at % names.length] ?? ''
  const other = names[(at * 7 + 1) % names.length] ?? ''

  return {
    label: name.toLowerCase(),
    text: `${name}Window${String(at % 12)} failed, ${at % 3 === 0 ? other : 'screen'} ${String(at * 17)}`,
  }
})
const labels = names.map((name) => ({ label: name.toLowerCase() }))

describe('C3 features weigh by what they tell about labels', () => {
  test('a word of one label weighs more than a word of all, and one seen once hardly more than that', () => {
    const features = rows.map(({ text }) => extractFeatures(text))
    const vocabulary = buildVocabulary({ labelCount: 4, mostBytes: 1_000_000, rows: features })
    const telling = weighTelling({
      features,
      labelCount: 4,
      targets: Int32Array.from(rows, (_, at) => at % 4),
      vocabulary,
    })
    const weightOf = (word: string): number =>
      telling[findColumn(vocabulary.hashes, wordFeatures('', word)[0])] ?? 0

    expect(weightOf('invoicewindow0')).toBeGreaterThan(2 * weightOf('failed'))
    expect(weightOf('failed')).toBeCloseTo(0.3, 2)
    expect(weightOf('17')).toBeLessThan(weightOf('invoicewindow0') / 2)
    expect(weightOf('17')).toBeGreaterThan(weightOf('failed'))
  })

  test('a model that weighs so finds the label in a name of code, and the same after it was stored', () => {
    const given = { balance: 0, cost: 1, labels: labels.map(({ label }) => label), rows }
    const fitted = fitLinear({ ...given, isTelling: true, mostBytes: 2_000_000 })
    const model = { ...fitted, calibration: { outOfScope: [0, 0, 0, 0, 0, 0, 0], sharpness: 5 } }
    const stored = unpackLinear(packLinear(model))
    const asked = 'MyPrinterDialog failed'
    expect(scoreLinear(model, asked).labels[0]?.label).toBe('printer')
    expect(scoreLinear(stored, asked)).toEqual(scoreLinear(model, asked))
    expect(stored.vocabulary.telling).toEqual(model.vocabulary.telling)
  })

  test('labels that few words of many tell are learned so where it is asked to compare', () => {
    const random = seededRandom(5)
    const letters = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ')
    const pick = (words: readonly string[]): string =>
      words[Math.floor(random() * words.length)] ?? ''
    const invent = (count: number): string[] =>
      Array.from({ length: count }, () => Array.from({ length: 6 }, () => pick(letters)).join(''))
    const common = invent(60)
    const own = Array.from({ length: 12 }, () => invent(15))
    const said = Array.from({ length: 600 }, (_, at) => ({
      label: String(at % own.length),
      text: [
        ...Array.from({ length: 8 }, () => pick(common)),
        pick(own[at % own.length] ?? []),
      ].join(' '),
    }))
    const isTold = (isCompared: boolean): boolean =>
      trainLinear({
        isCompared,
        labels: own.map((_, label) => ({ label: String(label) })),
        rows: said,
      }).vocabulary.telling !== undefined
    expect(isTold(true)).toBe(true)
    expect(isTold(false)).toBe(false)
  })
})

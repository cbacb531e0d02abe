import { describe, expect, test } from 'vitest'

import type { PredictedLabels } from './corrections'

import { correctableLabels, predictedValue } from './corrections'
import { moodOf, moods } from './moods'

const predicted: PredictedLabels = {
  category: 'billing',
  intent: null,
  language: 'en',
  priority: 'high',
  sentiment: 0.05,
  wantsPerson: 0.93,
}

describe('D5: what people correct of an understanding', () => {
  test('every label is compared in the form in which people choose it', () => {
    expect(correctableLabels.map((label) => predictedValue(label, predicted))).toEqual([
      'billing',
      'high',
      0.1,
      'en',
      null,
      true,
    ])
  })

  test('a mood is the fifth of the scale around it, the ends included', () => {
    expect(moods.map(({ value }) => moodOf(value).value)).toEqual(moods.map(({ value }) => value))
    expect([0, 0.19, 0.2, 0.5, 0.79, 0.8, 1].map((value) => moodOf(value).label)).toEqual([
      'Furious',
      'Furious',
      'Unhappy',
      'Neutral',
      'Content',
      'Delighted',
      'Delighted',
    ])
  })
})

import type { Priority } from '../vocabulary'

import { moodOf } from './moods'

/** What people may correct of an understanding, in the order in which the case view shows it. */
export const correctableLabels = [
  'category',
  'priority',
  'sentiment',
  'language',
  'intent',
  'wantsPerson',
] as const
export type CorrectableLabel = (typeof correctableLabels)[number]

/** A category and an intent by key, a mood by its value, "wants a person" as yes or no. */
export type LabelValue = boolean | number | string

/** Labels as the model left them. */
export type PredictedLabels = {
  readonly category: string
  readonly intent: null | string
  readonly language: string
  readonly priority: Priority
  readonly sentiment: number
  /** 0–1. */
  readonly wantsPerson: null | number
}

/** From here on "wants a person" counts as yes where people and models are compared. */
export const wantsPersonFrom = 0.5

/** The predicted value in the form in which people correct it; null where the model said nothing. */
export const predictedValue = (
  label: CorrectableLabel,
  predicted: PredictedLabels,
): LabelValue | null => {
  switch (label) {
    case 'sentiment':
      return moodOf(predicted.sentiment).value
    case 'wantsPerson':
      return predicted.wantsPerson === null ? null : predicted.wantsPerson >= wantsPersonFrom
    default:
      return predicted[label]
  }
}

import type { DeskChoices, TriageView } from '@/contracts/desk'
import type { CorrectableLabel, LabelValue } from '@/domain/triage/corrections'

import { predictedValue } from '@/domain/triage/corrections'
import { intents } from '@/domain/triage/intents'
import { moods } from '@/domain/triage/moods'
import { priorities } from '@/domain/vocabulary'
import { priorityLook } from '@/ui/statusLook'

import { languageName } from './CustomerCard'

export type CorrectionChoice = {
  /** The key that chooses it. */
  readonly key: string
  readonly isCurrent: boolean
  /** What triage said. */
  readonly isPredicted: boolean
  readonly label: string
  readonly value: LabelValue
}

const keysInOrder = Array.from('123456789abcdefghijklmnopqrstuvwxyz')
/** Languages that customers of a help desk most often write in; others are detected, not corrected to. */
const commonLanguages = [
  ...['en', 'de', 'es', 'fr', 'ar', 'it', 'pt', 'nl', 'pl', 'tr'],
  ...['ru', 'uk', 'cs', 'sv', 'ja', 'zh', 'hi'],
]

/**
 * What one label may be corrected to, each with its key: categories as triage ranked them, so that the right one is
 * mostly among the first, everything else in its natural order.
 */
export const correctionChoices = ({
  categories,
  label,
  triage,
}: {
  categories: DeskChoices['categories']
  label: CorrectableLabel
  triage: TriageView
}): CorrectionChoice[] => {
  const predicted = predictedValue(label, { ...triage, category: triage.categoryKey })
  const current = triage.corrections[label]?.to ?? predicted

  return valuesOf({ categories, label, triage })
    .slice(0, keysInOrder.length)
    .map(([value, name], at) => ({
      isCurrent: value === current,
      isPredicted: value === predicted,
      key: keysInOrder[at] ?? '',
      label: name,
      value,
    }))
}

const valuesOf = ({
  categories,
  label,
  triage,
}: {
  categories: DeskChoices['categories']
  label: CorrectableLabel
  triage: TriageView
}): (readonly [LabelValue, string])[] => {
  switch (label) {
    case 'category': {
      const ranks = new Map(triage.ranking.map((one, at) => [one.label, at]))
      const rank = (key: string): number => ranks.get(key) ?? ranks.size

      return categories
        .toSorted((a, b) => rank(a.key) - rank(b.key) || a.name.localeCompare(b.name))
        .map(({ key, name }) => [key, name])
    }
    case 'intent':
      return intents.map((intent) => [intent, wordsOf(intent)])
    case 'language':
      return [...new Set([triage.language, ...commonLanguages])].map((code) => [
        code,
        languageName(code),
      ])
    case 'priority':
      return priorities
        .toReversed()
        .map((priority) => [priority, priorityLook[priority].label] as const)
    case 'sentiment':
      return moods.map(({ label: name, value }) => [value, name])
    case 'wantsPerson':
      return [
        [true, 'Yes, a person'],
        [false, 'No'],
      ]
  }
}

/** `ask-how` → `Ask how`. */
export const wordsOf = (key: string): string =>
  `${key.slice(0, 1).toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`

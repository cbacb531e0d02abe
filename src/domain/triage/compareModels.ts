import type { LabelScores } from './scoreLabels'

import { scoreLabels } from './scoreLabels'

/** What people said of one held-back message, and what the two models said. */
export type ComparedRow = {
  readonly newer: string
  readonly older: string
  readonly truth: string
}

export type Comparison = {
  readonly isActivated: boolean
  readonly newer: ModelScores
  readonly older: ModelScores
  /** Why, in words for a manager. */
  readonly reason: string
}
export type ModelScores = {
  readonly category: LabelScores
  readonly priority: LabelScores
  /** Absent in versions that were compared before these could be learned. */
  readonly language?: LabelScores
  readonly mood?: LabelScores
  readonly person?: LabelScores
}

/** Labels beside the category, each compared by accuracy where people said enough of it. */
const others = {
  language: 'Accuracy of the language',
  mood: 'Accuracy of the mood',
  person: 'Accuracy of “wants a person”',
  priority: 'Accuracy of the priority',
} as const
type Other = keyof typeof others

/** With fewer held-back messages than these a comparison says nothing. */
export const fewestHeldBack = 20
const resamples = 200

/**
 * Decides whether a newly trained model takes over. The rule: on the same held-back messages its accuracy and its
 * macro-F1 over categories, and its accuracy over each other label, may each lie below those of the model in use by no more
 * than the noise, which is one standard error of the difference between the two. For accuracy that follows from the
 * messages on which they differ, for macro-F1 from 200 resamples with a fixed seed: the same rows give the same verdict.
 */
export const compareModels = (
  rows: { readonly category: readonly ComparedRow[] } & Readonly<
    Record<Other, readonly ComparedRow[]>
  >,
): Comparison => {
  const { category } = rows
  const older = scoresOfAll(rows, 'older')
  const newer = scoresOfAll(rows, 'newer')

  if (category.length < fewestHeldBack) {
    return {
      isActivated: false,
      newer,
      older,
      reason: `Only ${String(category.length)} held-back messages with a category: at least ${String(fewestHeldBack)} are needed to compare.`,
    }
  }

  const checks = [
    {
      name: 'Accuracy',
      newer: newer.category.accuracy,
      noise: accuracyNoise(category),
      older: older.category.accuracy,
    },
    {
      name: 'Macro-F1',
      newer: newer.category.macroF1,
      noise: macroF1Noise(category),
      older: older.category.macroF1,
    },
    ...otherNames
      .filter((other) => rows[other].length >= fewestHeldBack)
      .map((other) => ({
        name: others[other],
        newer: newer[other].accuracy,
        noise: accuracyNoise(rows[other]),
        older: older[other].accuracy,
      })),
  ]
  const worse = checks.filter((check) => check.newer < check.older - check.noise - 1e-9)
  const words = (worse.length === 0 ? checks.slice(0, 2) : worse)
    .map(
      (check) =>
        `${check.name} ${percent(check.newer)} against ${percent(check.older)} (noise ${percent(check.noise)})`,
    )
    .join('; ')

  return {
    isActivated: worse.length === 0,
    newer,
    older,
    reason: `${worse.length === 0 ? 'Not worse' : 'Worse'} on ${String(category.length)} held-back messages: ${words}.`,
  }
}

const otherNames = ['priority', 'mood', 'language', 'person'] as const satisfies readonly Other[]

const scoresOfAll = (
  rows: Parameters<typeof compareModels>[0],
  which: 'newer' | 'older',
): Required<ModelScores> => ({
  category: scoresOf(rows.category, which),
  language: scoresOf(rows.language, which),
  mood: scoresOf(rows.mood, which),
  person: scoresOf(rows.person, which),
  priority: scoresOf(rows.priority, which),
})

const scoresOf = (rows: readonly ComparedRow[], which: 'newer' | 'older'): LabelScores =>
  scoreLabels(rows.map((row) => ({ predicted: row[which], truth: row.truth })))

/** The standard error of the difference of two accuracies on the same rows. */
const accuracyNoise = (rows: readonly ComparedRow[]): number => {
  const gained = rows.filter(({ newer, older, truth }) => newer === truth && older !== truth).length
  const lost = rows.filter(({ newer, older, truth }) => newer !== truth && older === truth).length

  return Math.sqrt(Math.max(0, gained + lost - (gained - lost) ** 2 / rows.length)) / rows.length
}

/** The spread of the difference of two macro-F1 when the rows are drawn anew. */
const macroF1Noise = (rows: readonly ComparedRow[]): number => {
  const next = seeded(rows.length)
  const differences = Array.from({ length: resamples }, () => {
    const drawn = rows.flatMap(() => rows[Math.floor(next() * rows.length)] ?? [])

    return scoresOf(drawn, 'newer').macroF1 - scoresOf(drawn, 'older').macroF1
  })
  const mean = differences.reduce((sum, one) => sum + one, 0) / resamples

  return Math.sqrt(differences.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (resamples - 1))
}

/** Numbers between 0 and 1, the same for the same seed. */
const seeded = (seed: number): (() => number) => {
  let state = (seed + 0x9e3779b9) >>> 0

  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

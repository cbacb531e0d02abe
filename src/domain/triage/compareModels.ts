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
export type ModelScores = { readonly category: LabelScores; readonly priority: LabelScores }

/** With fewer held-back messages than these a comparison says nothing. */
export const fewestHeldBack = 20
const resamples = 200

/**
 * Decides whether a newly trained model takes over. The rule: on the same held-back messages its accuracy and its
 * macro-F1 over categories, and its accuracy over priorities, may each lie below those of the model in use by no more
 * than the noise, which is one standard error of the difference between the two. For accuracy that follows from the
 * messages on which they differ, for macro-F1 from 200 resamples with a fixed seed: the same rows give the same verdict.
 */
export const compareModels = ({
  category,
  priority,
}: {
  category: readonly ComparedRow[]
  priority: readonly ComparedRow[]
}): Comparison => {
  const older = { category: scoresOf(category, 'older'), priority: scoresOf(priority, 'older') }
  const newer = { category: scoresOf(category, 'newer'), priority: scoresOf(priority, 'newer') }

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
    ...(priority.length < fewestHeldBack
      ? []
      : [
          {
            name: 'Accuracy of the priority',
            newer: newer.priority.accuracy,
            noise: accuracyNoise(priority),
            older: older.priority.accuracy,
          },
        ]),
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

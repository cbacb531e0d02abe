import { extractFeatures } from '@/ai/text/extractFeatures'

import { netMargins } from '../net/netMargins'
import { nearestExample } from './learnMeaning'
import { usageOf } from './learnUsage'
import { likelyOfSteps } from './likelyOfSteps'
import { missBySteps } from './missBySteps'
import { sumMargins } from './sumMargins'
import type { Calibration, LinearModel } from './types'
import { vectorise } from './vectorise'

export type LinearScores = {
  readonly labels: readonly {
    readonly label: string
    readonly confidence: number
    readonly margin: number
  }[]
  /** 0–1. */
  readonly outOfScope: number
}

/** All labels, best first, with calibrated probabilities; of ordered labels, the one that promises the smallest miss. Ties keep the order of the model's labels. */
export const scoreLinear = (model: LinearModel, text: string): LinearScores => {
  const { margins, signs } = marginsOf(model, text)
  const top = margins.reduce((best, margin) => Math.max(best, margin), -Infinity)
  const parts = Array.from(margins, (margin) =>
    Math.exp((margin - top) * model.calibration.sharpness),
  )
  const whole = parts.reduce((sum, part) => sum + part, 0)
  // By how likely the steps are as learned: calibrated, they are flatter, and too many answers would lie in the middle.
  const surprise = model.isOrdered ? missBySteps(Array.from(margins, Math.exp)) : undefined
  const labels = model.labels
    .map((label, at) => ({
      confidence: (parts[at] ?? 0) / whole,
      label,
      margin: margins[at] ?? 0,
      rank: surprise === undefined ? (margins[at] ?? 0) : -(surprise[at] ?? 0),
    }))
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ confidence, label, margin }) => ({ confidence, label, margin }))

  return { labels, outOfScope: outOfScopeOf(signs, model.calibration) }
}

/** How much the nets count beside the linear model. Compared on kept-back training rows. */
const netShare = 2 / 3

/** The raw margins per label (of steps, logarithms of how likely they are), and the signs by which scope is judged. */
export const marginsOf = (
  model: Omit<LinearModel, 'calibration'>,
  text: string,
): { margins: Float32Array; signs: readonly number[] } => {
  const features = extractFeatures(text, {
    withParts: model.shares.parts !== undefined,
    withTone: model.shares.tone !== undefined,
  })
  const vector = vectorise(features, model.vocabulary, model.shares, model.meaning?.center)
  const sums = sumMargins(model, vector)
  const linear = model.isOrdered ? Float32Array.from(likelyOfSteps(sums), Math.log) : sums
  const net = model.net === null ? null : netMargins(model.net, vector)

  return {
    margins:
      net === null
        ? linear
        : linear.map((margin, at) => margin + netShare * ((net[at] ?? 0) - margin)),
    signs: scopeSigns({
      known: vector.known,
      margins: linear,
      meaning: vector.meaning,
      model,
      tokens: features.tokens,
    }),
  }
}

/**
 * The signs by which scope is judged: constant, best margin, its lead over the second, share of known words, likeness to
 * the nearest example of the best label, how usual the words are under that label, and how many words there are.
 */
const scopeSigns = ({
  known,
  margins,
  meaning,
  model,
  tokens,
}: {
  known: number
  margins: Float32Array
  meaning: Float32Array | null
  model: Omit<LinearModel, 'calibration'>
  tokens: readonly string[]
}): readonly number[] => {
  let label = 0
  let best = -Infinity
  let second = -Infinity

  margins.forEach((margin, at) => {
    if (margin > best) {
      label = at
      second = best
      best = margin
    } else if (margin > second) {
      second = margin
    }
  })

  const { usage, vocabulary } = model

  return [
    1,
    best,
    second === -Infinity ? 1 : best - second,
    known,
    nearestExample({ label, learned: model.meaning, meaning }),
    usageOf({ label, rowCount: model.examples, tokens, usage, vocabulary }),
    Math.log(1 + tokens.length),
  ]
}

const outOfScopeOf = (signs: readonly number[], { outOfScope }: Calibration): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign, at) => sum + sign * (outOfScope[at] ?? 0), 0)))

import { extractFeatures } from '@/ai/text/extractFeatures'

import type { LinearModel } from './types'
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

/** All labels, best first, with calibrated probabilities. Ties keep the order of the model's labels. */
export const scoreLinear = (model: LinearModel, text: string): LinearScores => {
  const { known, margins } = marginsOf(model, text)
  const top = margins.reduce((best, margin) => Math.max(best, margin), -Infinity)
  const parts = Array.from(margins, (margin) =>
    Math.exp((margin - top) * model.calibration.sharpness),
  )
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const labels = model.labels
    .map((label, at) => ({
      confidence: (parts[at] ?? 0) / whole,
      label,
      margin: margins[at] ?? 0,
    }))
    .toSorted((a, b) => b.margin - a.margin)

  return { labels, outOfScope: outOfScopeOf({ known, margins, model }) }
}

/** The raw margins per label, and the share of the text's words that the model knows. */
export const marginsOf = (
  model: Omit<LinearModel, 'calibration'>,
  text: string,
): { known: number; margins: Float32Array } => {
  const { columns, known, values } = vectorise(
    extractFeatures(text),
    model.vocabulary,
    model.shares,
  )
  const count = model.labels.length
  const margins = Float32Array.from(model.bias)

  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0
    const scale = (values[at] ?? 0) * (model.rowScale[column] ?? 0)
    const from = column * count

    for (let label = 0; label < count; label += 1) {
      margins[label] = (margins[label] ?? 0) + scale * (model.weights[from + label] ?? 0)
    }
  }

  return { known, margins }
}

/** The signs by which scope is judged: constant, best margin, its lead over the second, share of known words. */
export const scopeSigns = (
  margins: Float32Array,
  known: number,
): readonly [number, number, number, number] => {
  let best = -Infinity
  let second = -Infinity

  for (const margin of margins) {
    if (margin > best) {
      second = best
      best = margin
    } else if (margin > second) {
      second = margin
    }
  }

  return [1, best, second === -Infinity ? 1 : best - second, known]
}

const outOfScopeOf = ({
  known,
  margins,
  model,
}: {
  known: number
  margins: Float32Array
  model: LinearModel
}): number => {
  const signs = scopeSigns(margins, known)
  const sum = signs.reduce(
    (total, sign, at) => total + sign * (model.calibration.outOfScope[at] ?? 0),
    0,
  )

  return 1 / (1 + Math.exp(-sum))
}

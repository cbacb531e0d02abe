import { hashText } from '@/ai/text/hashText'

import { offTopic } from '../starter/offTopic'
import { fitLinear, type LabelledText } from './fitLinear'
import { marginsOf } from './scoreLinear'
import { fitScope } from './fitScope'
import type { Calibration } from './types'

/** Below this nothing can be kept back, and these cautious values serve. */
const fewestRows = 40
const mostRows = 12_000
const mostRowsWithOffTopic = 3000
const cautious: Calibration = { outOfScope: [0.6, -1.6, -0.8, -1.6, 0, 0, 0], sharpness: 3 }

/** How well the labels of kept-back rows were found: the mean of 1 / the place of the right one. */
type Judged = { readonly calibration: Calibration; readonly quality: number }

/**
 * Learns how far to trust the margins: a second model is trained without a fifth of the rows and, where there are
 * enough labels, without a fifth of the labels. The kept-back rows give the sharpness of the probabilities; the rows of
 * the missing labels stand for whatever will not fit later.
 */
export const calibrate = ({
  balance,
  cost,
  isOrdered,
  isTelling = false,
  isTone,
  labels,
  mostBytes,
  nameRows,
  rows,
}: {
  balance: number
  cost: number
  isOrdered: boolean
  isTelling?: boolean
  isTone: boolean
  labels: readonly string[]
  mostBytes: number
  nameRows: readonly LabelledText[]
  rows: readonly LabelledText[]
}): Judged => {
  if (rows.length < fewestRows || labels.length < 2) {
    return { calibration: cautious, quality: 0 }
  }

  const step = Math.max(1, Math.ceil(rows.length / mostRows))
  const sample = rows.filter((_, at) => at % step === 0)
  const missing = new Set(
    labels.length < 5
      ? []
      : labels.filter((label) => hashText(label) % 5 === 0).slice(0, labels.length - 3),
  )
  const isKept = ({ text }: LabelledText): boolean => hashText(text) % 5 === 0
  const kept = sample.filter((row) => missing.has(row.label) || isKept(row))
  const model = fitLinear({
    balance,
    cost,
    isOrdered,
    isTelling,
    isTone,
    labels: labels.filter((label) => !missing.has(label)),
    mostBytes,
    rows: [...sample.filter((row) => !missing.has(row.label) && !isKept(row)), ...nameRows],
  })
  const judged = [
    ...kept.map((row) => ({
      ...marginsOf(model, row.text),
      target: model.labels.indexOf(row.label),
    })),
    // Against thousands of real rows these few would only add noise.
    ...(rows.length > mostRowsWithOffTopic ? [] : offTopic).map((text) => ({
      ...marginsOf(model, text),
      target: -1,
    })),
  ]
  const inside = judged.filter(({ target }) => target >= 0)

  if (inside.length < 8) {
    return { calibration: cautious, quality: 0 }
  }

  const calibration = {
    outOfScope:
      judged.length === inside.length
        ? cautious.outOfScope
        : fitScope(judged.map(({ signs, target }) => ({ isOutside: target < 0, signs }))),
    sharpness: fitSharpness(inside),
  }

  return { calibration, quality: qualityOf(inside) }
}

type Row = {
  readonly margins: Float32Array
  readonly signs: readonly number[]
  readonly target: number
}

/** The mean of 1 / the place of the right label. */
const qualityOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { margins, target }) => {
    const right = margins[target] ?? 0

    return sum + 1 / (1 + margins.reduce((above, margin) => above + (margin > right ? 1 : 0), 0))
  }, 0) / rows.length

/** The multiplier of the margins with the least surprise about the right labels, by golden section. */
const fitSharpness = (rows: readonly Row[]): number => {
  const surprise = (sharpness: number): number =>
    rows.reduce((sum, { margins, target }) => {
      const top = Math.max(...margins)
      const whole = margins.reduce(
        (total, margin) => total + Math.exp((margin - top) * sharpness),
        0,
      )

      return sum + Math.log(whole) - ((margins[target] ?? 0) - top) * sharpness
    }, 0)
  const golden = (Math.sqrt(5) - 1) / 2
  let low = 0.3
  let high = 20

  for (let round = 0; round < 30; round += 1) {
    const left = high - golden * (high - low)
    const right = low + golden * (high - low)

    if (surprise(left) < surprise(right)) {
      high = right
    } else {
      low = left
    }
  }

  return (low + high) / 2
}

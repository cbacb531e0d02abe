import { hashText } from '@/ai/text/hashText'

import { offTopic } from '../starter/offTopic'
import { fitLinear, type LabelledText } from './fitLinear'
import { marginsOf } from './scoreLinear'
import type { Calibration } from './types'

/** So many messages are taken to fit no label: more finds more of them and doubts more that do fit. */
const outsideShare = 1 / 3
/** Below this nothing can be kept back, and these cautious values serve. */
const fewestRows = 40
const mostRows = 12_000
const mostRowsWithOffTopic = 3000
const cautious: Calibration = { outOfScope: [0.6, -1.6, -0.8, -1.6, 0, 0, 0], sharpness: 3 }

/**
 * Learns how far to trust the margins: a second model is trained without a fifth of the rows and, where there are
 * enough labels, without a fifth of the labels. The kept-back rows give the sharpness of the probabilities; the rows of
 * the missing labels stand for whatever will not fit later.
 */
export const calibrate = ({
  balance,
  cost,
  labels,
  nameRows,
  rows,
}: {
  balance: number
  cost: number
  labels: readonly string[]
  nameRows: readonly LabelledText[]
  rows: readonly LabelledText[]
}): Calibration => {
  if (rows.length < fewestRows || labels.length < 2) {
    return cautious
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
    labels: labels.filter((label) => !missing.has(label)),
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
    return cautious
  }

  return {
    outOfScope: judged.length === inside.length ? cautious.outOfScope : fitScope(judged),
    sharpness: fitSharpness(inside),
  }
}

type Judged = {
  readonly margins: Float32Array
  readonly signs: readonly number[]
  readonly target: number
}

/** The multiplier of the margins with the least surprise about the right labels, by golden section. */
const fitSharpness = (rows: readonly Judged[]): number => {
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

/**
 * Logistic regression over the signs of scope, brought to one scale so that it settles soon; both sides weigh as if
 * `outsideShare` of the messages fitted nowhere.
 */
const fitScope = (rows: readonly Judged[]): readonly number[] => {
  const outside = rows.filter(({ target }) => target < 0).length
  const inside = rows.length - outside
  const count = cautious.outOfScope.length
  const means = meansOf(rows.map(({ signs }) => signs))
  const spreads = meansOf(
    rows.map(({ signs }) => signs.map((sign, at) => (sign - (means[at] ?? 0)) ** 2)),
  ).map((square) => Math.sqrt(square) || 1)
  // The constant has no spread: it stays as it is.
  const scaled = rows.map(({ signs }) =>
    signs.map((sign, at) => (at === 0 ? 1 : (sign - (means[at] ?? 0)) / (spreads[at] ?? 1))),
  )
  const weights = new Float64Array(count)

  for (let round = 0; round < 500; round += 1) {
    const gradient = new Float64Array(count)

    rows.forEach(({ target }, row) => {
      const signs = scaled[row] ?? []
      const sum = signs.reduce((total, sign, at) => total + sign * (weights[at] ?? 0), 0)
      const wrong = (target < 0 ? 1 : 0) - 1 / (1 + Math.exp(-sum))
      const weight =
        target < 0 ? outsideShare / Math.max(1, outside) : (1 - outsideShare) / Math.max(1, inside)
      signs.forEach((sign, at) => {
        gradient[at] = (gradient[at] ?? 0) + weight * wrong * sign
      })
    })

    weights.forEach((weight, at) => {
      weights[at] = weight + 2 * ((gradient[at] ?? 0) - (at === 0 ? 0 : 0.001 * weight))
    })
  }

  const [, ...slopes] = Array.from(weights, (weight, at) => weight / (spreads[at] ?? 1))
  const constant = slopes.reduce(
    (sum, slope, at) => sum - slope * (means[at + 1] ?? 0),
    weights[0] ?? 0,
  )

  return [constant, ...slopes]
}

const meansOf = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0) / rows.length, 0))

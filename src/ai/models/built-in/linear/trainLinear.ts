import { calibrate } from './calibrate'
import { fitLinear, type LabelledText } from './fitLinear'
import type { LinearModel } from './types'

/** A label and, where the name says too little, words about it. */
export type LabelDefinition = { readonly label: string; readonly description?: string }

/** 20 MB: of the 30 MB of a triage model the categories have most, see `trainTriageModel`. */
const usualBytes = 20_000_000
/** Rare labels count a little more than their rows: they gain much, and the common ones lose next to nothing. */
const usualBalance = 0.25
/** Fewer examples cannot tell which kind of learning is better. */
const enoughToCompare = 400
/** Examples, and examples times labels; beyond, a second kind would take minutes and memory. */
const mostRowsToCompare = 20_000
const mostToCompare = 650_000
/** By so much the second kind has to find kept-back labels better: a difference by chance is no reason. */
const leastGain = 0.005

/**
 * Trains a classifier on any label set, from no example at all to 100,000. The name and description of each label
 * count as one example of it: with nothing else this is how a new organisation starts.
 *
 * With `isCompared`, rows of middling number are also learned by least squares of telling features (`fitLinear`), and the
 * kind that finds the labels of kept-back rows better is used: short texts in the words of a trade gain points.
 *
 * Deterministic: the same rows in the same order give the same model.
 */
export const trainLinear = ({
  balance = usualBalance,
  cost = 1,
  isCompared = false,
  isOrdered = false,
  isTone = false,
  labels,
  mostBytes = usualBytes,
  rows,
}: {
  /** 0 counts rows alike, 1 counts labels alike. */
  balance?: number
  cost?: number
  isCompared?: boolean
  /** The labels are steps of one scale, lowest or highest first, as priorities are. */
  isOrdered?: boolean
  /** The labels say how a text sounds, as moods do, not what it is about. */
  isTone?: boolean
  labels: readonly LabelDefinition[]
  /** What the packed model may take, within a few kilobytes for names. */
  mostBytes?: number
  rows: readonly LabelledText[]
}): LinearModel => {
  const names = labels.map(({ label }) => label)
  const nameRows = labels.map(({ description, label }) => ({
    label,
    text: `${label.replace(/[_\-./]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2')} ${description ?? ''}`,
  }))
  const given = { balance, cost, isOrdered, isTone, labels: names, mostBytes }
  const usual = calibrate({ ...given, nameRows, rows })
  const other =
    isCompared &&
    !isOrdered &&
    rows.length >= enoughToCompare &&
    rows.length <= mostRowsToCompare &&
    rows.length * labels.length < mostToCompare
      ? calibrate({ ...given, isTelling: true, nameRows, rows })
      : null
  const isTelling = other !== null && other.quality > usual.quality + leastGain
  const fitted = fitLinear({ ...given, isTelling, rows: [...rows, ...nameRows] })

  return {
    ...fitted,
    calibration: isTelling ? other.calibration : usual.calibration,
    examples: rows.length,
  }
}

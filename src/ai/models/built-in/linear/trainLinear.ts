import { calibrate } from './calibrate'
import { fitLinear, type LabelledText } from './fitLinear'
import type { LinearModel } from './types'

/** A label and, where the name says too little, words about it. */
export type LabelDefinition = { readonly label: string; readonly description?: string }

/** 18 MB: of the 30 MB of a triage model the categories have most, see `trainTriageModel`. */
const usualBytes = 18_000_000
/** Rare labels count a little more than their rows: they gain much, and the common ones lose next to nothing. */
const usualBalance = 0.25

/**
 * Trains a classifier on any label set, from no example at all to 100,000. The name and description of each label
 * count as one example of it: with nothing else this is how a new organisation starts.
 *
 * Deterministic: the same rows in the same order give the same model.
 */
export const trainLinear = ({
  balance = usualBalance,
  cost = 1,
  isOrdered = false,
  labels,
  mostBytes = usualBytes,
  rows,
}: {
  /** 0 counts rows alike, 1 counts labels alike. */
  balance?: number
  cost?: number
  /** The labels are steps of one scale, lowest or highest first, as priorities are. */
  isOrdered?: boolean
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
  const fitted = fitLinear({
    balance,
    cost,
    isOrdered,
    labels: names,
    mostBytes,
    rows: [...rows, ...nameRows],
  })
  const calibration = calibrate({
    balance,
    cost,
    isOrdered,
    labels: names,
    mostBytes,
    nameRows,
    rows,
  })

  return { ...fitted, calibration, examples: rows.length }
}

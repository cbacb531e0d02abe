import { join } from 'node:path'

import { scoreLinear } from '@/ai/models/built-in/linear/scoreLinear'
import { trainLinear } from '@/ai/models/built-in/linear/trainLinear'

import { scoreWantsPerson } from '@/ai/models/built-in/scoreWantsPerson'
import { trainHeads } from '@/ai/models/built-in/trainHeads'

import { yesOrNo, type PublicSet } from './publicSets'
import { readRows } from './readRows'
import { scorePredictions } from './scorePredictions'
import type { LabelledRow, Measured, Prediction } from './types'

const outside = 'oos'

/** Trains on the training rows of a set (or not at all), answers its test rows and has them scored. */
export const measurePublicSet = ({ folder, set }: { folder: string; set: PublicSet }): Measured => {
  const field = set.field ?? 'label'
  const labelOf = (row: LabelledRow): string => String(row[field])
  const rows = readRows(join(folder, set.file))
  const train = rows.filter(
    (row) =>
      row['split'] === 'train' &&
      labelOf(row) !== outside &&
      (set.shots === undefined || set.shots === row['shots']),
  )
  const test = (set.testFile === undefined ? rows : readRows(join(folder, set.testFile))).filter(
    (row) => row['split'] === 'test',
  )
  const learn = set.head === 'person' ? personAnswer : learnedAnswer
  const answer =
    set.shipped === undefined
      ? learn({
          rows: train.map((row) => ({ label: labelOf(row), text: row.text })),
          set,
          labels: [...new Set(rows.map(labelOf))],
        })
      : shippedAnswer(set.shipped)
  const from = performance.now()
  const predictions = test.map((row) => ({ ...answer.predict(row.text), id: row.id }))
  const millisecondsPerText = (performance.now() - from) / Math.max(1, test.length)
  const scored = scorePredictions({
    ...(set.field !== undefined && { field: set.field }),
    folder,
    predictions,
    set: set.scoreAs ?? set.set,
  })

  return {
    figures: Object.fromEntries(
      set.figures.flatMap((name) =>
        scored.figures[name] === undefined ? [] : [[name, scored.figures[name]]],
      ),
    ),
    how: set.shipped === undefined ? howOf(set) : 'as shipped, no training rows',
    millisecondsPerText,
    set: set.set,
    testRows: scored.rows,
    trainRows: set.shipped === undefined ? train.length : 0,
    trainSeconds: answer.seconds,
  }
}

type Answer = {
  readonly predict: (text: string) => Omit<Prediction, 'id'>
  readonly seconds: number
}

const learnedAnswer = ({
  labels,
  rows,
  set,
}: {
  labels: readonly string[]
  rows: readonly { label: string; text: string }[]
  set: PublicSet
}): Answer => {
  const from = performance.now()
  const known = labels.filter((label) => label !== outside).toSorted()
  const model = trainLinear({
    ...(set.balance !== undefined && { balance: set.balance }),
    isCompared: set.isCategory ?? false,
    isOrdered: set.isOrdered ?? false,
    isTone: set.isTone ?? false,
    labels: known.map((label) => ({ label })),
    rows,
  })
  const knowsOutside = labels.includes(outside)

  return {
    predict: (text) => {
      const { labels: ranked, outOfScope } = scoreLinear(model, text)
      const [best] = ranked
      const yes = ranked.find(({ label }) => label === 'true')

      return {
        confidence: best?.confidence ?? 0,
        label: knowsOutside && outOfScope > 0.5 ? outside : (best?.label ?? ''),
        ranked: ranked.slice(0, 5).map(({ label }) => label),
        ...(knowsOutside && { score: outOfScope }),
        ...(yes !== undefined && { score: yes.margin }),
      }
    },
    seconds: (performance.now() - from) / 1000,
  }
}

/** As the product learns it: corrections beside our own examples, and who asks outright is heard anyway. */
const personAnswer = ({ rows }: { rows: readonly { label: string; text: string }[] }): Answer => {
  const from = performance.now()
  const { person } = trainHeads(
    rows.map(({ label, text }) => ({ category: '', text, wantsPerson: label === 'true' })),
  )

  return {
    predict: (text) => yesOrNo(scoreWantsPerson(text, person)),
    seconds: (performance.now() - from) / 1000,
  }
}

const shippedAnswer = (shipped: NonNullable<PublicSet['shipped']>): Answer => {
  shipped('')

  return { predict: (text) => shipped(text), seconds: 0 }
}

const howOf = ({ head, shots }: PublicSet): string =>
  head !== undefined
    ? 'all training rows, beside our own'
    : shots === undefined
      ? 'all training rows'
      : shots === 0
        ? 'label names only'
        : `${shots} rows a label`

import type { Payload } from 'payload'

import type { Clock } from '@/contracts/ports/clock'
import type { ReadTwice, TriageExample, TriageTrainer } from '@/contracts/ports/triage'
import type { ComparedRow, Comparison } from '@/domain/triage/compareModels'

import { compareModels } from '@/domain/triage/compareModels'
import { moodOf } from '@/domain/triage/moods'
import { isHeldBack } from '@/domain/triage/isHeldBack'
import { AppError } from '@/lib/appError'
import { crashPoint } from '@/lib/crashPoint'

import type { TrainingRun } from './trainingRun'

import { readExamples } from './readExamples'
import { endTraining, failTraining, findTraining, tellProgress } from './trainingRun'

export type TrainOutcome =
  { kind: 'activated' } | { kind: 'failed' } | { kind: 'nothing-to-do' } | { kind: 'rejected' }

/** Reading more would take longer and hardly say more: the error of an accuracy is then below one percent. */
const mostHeldBack = 4000
/** With fewer than these of an organisation's own, ours are added: see `ownHeldBack`. */
const enoughHeldBack = 50

/**
 * Learns from what people said (requirement D3): trains on four fifths of their cases and the starter set, has the new
 * model and the one in use read the other fifth, and switches if the new one is not worse (`compareModels`).
 *
 * One run at a time, kept as a row from the moment it is asked for. Nothing is active before the last transaction: a
 * run that is cut off leaves the model in use as it is, and begins again with the same examples.
 */
export const trainTriage = async ({
  clock,
  isLastAttempt,
  ownHeldBack,
  payload,
  trainer,
}: {
  clock: Clock
  isLastAttempt: boolean
  /** Messages of our own that no model ever saw, for an organisation that has hardly any yet. */
  ownHeldBack: readonly TriageExample[]
  payload: Payload
  trainer: TriageTrainer
}): Promise<TrainOutcome> => {
  const training = await findTraining({ now: clock(), payload })

  if (training === null) {
    return { kind: 'nothing-to-do' }
  }

  try {
    return await train({ clock, ownHeldBack, payload, trainer, training })
  } catch (error) {
    if (!isLastAttempt) {
      throw error
    }

    await failTraining({ error, now: clock(), payload, training })

    return { kind: 'failed' }
  }
}

const train = async ({
  clock,
  ownHeldBack,
  payload,
  trainer,
  training,
}: {
  clock: Clock
  ownHeldBack: readonly TriageExample[]
  payload: Payload
  trainer: TriageTrainer
  training: TrainingRun
}): Promise<TrainOutcome> => {
  const known = new Set(training.labels.map(({ label }) => label))

  if (known.size === 0) {
    throw new AppError({
      code: 'no-categories',
      isRetryable: false,
      message: 'There are no active categories to learn',
    })
  }

  await tellProgress({ payload, phase: 'reading', share: 0.02, training })
  const said = await readExamples({ payload, until: training.until })
  const own = said.filter(({ caseId }) => isHeldBack(caseId)).slice(0, mostHeldBack)
  const heldBack: TriageExample[] =
    own.filter(({ category }) => known.has(category)).length >= enoughHeldBack
      ? own
      : [...own, ...ownHeldBack.filter(({ category }) => known.has(category))]
  const examples = said.filter(({ caseId }) => !isHeldBack(caseId)).toReversed()
  const telling = makeTeller({ payload, training })
  crashPoint('learn:before-training')
  const trained = await trainer({
    current: training.current?.bytes ?? null,
    examples,
    heldBack,
    labels: training.labels,
    now: clock(),
    onProgress: telling.tell,
  })
  await telling.end()
  crashPoint('learn:after-training')
  const comparison = compare({ heldBack, known, readTwice: trained.readTwice })
  const isSame = trained.version === training.current?.version

  return endTraining({
    comparison: isSame
      ? { ...comparison, isActivated: false, reason: 'It learned nothing new: it is the same.' }
      : comparison,
    counts: { corrected: said.length, heldBack: heldBack.length, learned: examples.length },
    now: clock(),
    payload,
    trained,
    training,
  })
}

const compare = ({
  heldBack,
  known,
  readTwice,
}: {
  heldBack: readonly TriageExample[]
  known: ReadonlySet<string>
  readTwice: readonly ReadTwice[]
}): Comparison =>
  compareModels({
    category: heldBack.flatMap(({ category }, at) => {
      const read = readTwice[at]

      return read === undefined || !known.has(category)
        ? []
        : [{ newer: read.newer.category, older: read.older.category, truth: category }]
    }),
    language: rowsOf({
      heldBack,
      label: 'language',
      readTwice,
      truthOf: ({ language }) => language,
    }),
    mood: rowsOf({
      heldBack,
      label: 'sentiment',
      readTwice,
      truthOf: ({ sentiment }) => (sentiment === undefined ? undefined : moodOf(sentiment).value),
    }),
    person: rowsOf({
      heldBack,
      label: 'wantsPerson',
      readTwice,
      truthOf: ({ wantsPerson }) => wantsPerson,
    }),
    priority: rowsOf({
      heldBack,
      label: 'priority',
      readTwice,
      truthOf: ({ priority }) => priority,
    }),
  })

/** The held-back messages of which people said this label. */
const rowsOf = ({
  heldBack,
  label,
  readTwice,
  truthOf,
}: {
  heldBack: readonly TriageExample[]
  label: keyof ReadTwice['newer']
  readTwice: readonly ReadTwice[]
  truthOf: (example: TriageExample) => boolean | number | string | undefined
}): ComparedRow[] =>
  heldBack.flatMap((example, at) => {
    const read = readTwice[at]
    const truth = truthOf(example)

    return read === undefined || truth === undefined
      ? []
      : [
          {
            newer: String(read.newer[label]),
            older: String(read.older[label]),
            truth: String(truth),
          },
        ]
  })

/** Writes progress down at most once for every two percent, one write after the other. */
const makeTeller = ({
  payload,
  training,
}: {
  payload: Payload
  training: TrainingRun
}): { end: () => Promise<void>; tell: (share: number) => void } => {
  let last = 0
  let writing = tellProgress({ payload, phase: 'learning', share: 0.1, training })

  return {
    end: () => writing,
    tell: (share) => {
      if (share >= last + 0.02) {
        last = share
        writing = writing.then(() =>
          tellProgress({
            payload,
            phase: share < 0.7 ? 'learning' : 'comparing',
            share: 0.1 + 0.88 * share,
            training,
          }),
        )
      }
    },
  }
}

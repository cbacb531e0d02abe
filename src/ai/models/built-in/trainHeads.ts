import { scoreSentiment } from '@/ai/text/lexicons/scoreSentiment'
import type { TriageExample } from '@/contracts/ports/triage'
import { moodOf, moods } from '@/domain/triage/moods'

import type { LabelledText } from './linear/fitLinear'
import { trainLinear } from './linear/trainLinear'
import type { LinearModel } from './linear/types'
import { personRows, sentimentRows } from './starterHeads'
import { starterExamples } from './starter/starterExamples'

/** What people taught beside category, priority and intent; null where they corrected nothing: our own answers then. */
export type OwnHeads = {
  /** Labels are the values of the five moods, `0.1` to `0.9`. */
  readonly sentiment: LinearModel | null
  /** Labels: yes, no. */
  readonly person: LinearModel | null
  /** Labels: languages that people put right, and `asDetected`. */
  readonly language: LinearModel | null
}

/** The label of texts whose language nobody put right. */
export const asDetected = 'as detected'

const mostBytes = 1_000_000
/** So many texts that nobody put right show what is usual; the rest of 100,000 would only cost a minute more. */
const mostOthers = 5000

/** Learns moods, languages and "wants a person" from corrections, each together with our own examples. */
export const trainHeads = (examples: readonly TriageExample[]): OwnHeads => {
  const moodRows = examples.flatMap(({ sentiment, text }) =>
    sentiment === undefined ? [] : [{ label: String(moodOf(sentiment).value), text }],
  )
  const askRows = examples.flatMap(({ text, wantsPerson }) =>
    wantsPerson === undefined ? [] : [{ label: wantsPerson ? 'yes' : 'no', text }],
  )
  const languages = examples.flatMap(({ language, text }) =>
    language === undefined ? [] : [{ label: language, text }],
  )

  return {
    language: train({
      own: languages,
      // Whatever else people looked at and left as it was.
      others: spread([
        ...examples.filter(({ language }) => language === undefined),
        ...starterExamples,
      ]).map(({ text }) => ({ label: asDetected, text })),
      labels: [asDetected, ...new Set(languages.map(({ label }) => label))],
    }),
    person: train({ labels: ['yes', 'no'], others: personRows(), own: askRows }),
    sentiment: train({
      isTone: true,
      labels: moods.map(({ value }) => String(value)),
      others: sentimentRows().map(inFiveSteps),
      own: moodRows,
    }),
  }
}

/** At most `mostOthers` of them, spread evenly. */
const spread = <Row>(rows: readonly Row[]): Row[] => {
  const step = Math.ceil(rows.length / mostOthers)

  return rows.filter((_, at) => at % step === 0)
}

const train = ({
  isTone = false,
  labels,
  others,
  own,
}: {
  isTone?: boolean
  labels: readonly string[]
  others: readonly LabelledText[]
  own: readonly LabelledText[]
}): LinearModel | null => {
  const said = new Set(own.map(({ text }) => text))

  return own.length === 0
    ? null
    : {
        ...trainLinear({
          balance: 0.5,
          isTone,
          labels: labels.map((label) => ({ label })),
          mostBytes,
          // Where both speak of the same text, people do.
          rows: [...own, ...others.filter(({ text }) => !said.has(text))],
        }),
        // How much people taught, not how much there was: the more, the more it counts.
        examples: own.length,
      }
}

/** Ours know three moods; the word list tells the strong ones of each side. */
const inFiveSteps = ({ label, text }: LabelledText): LabelledText => {
  const strength = Math.abs(scoreSentiment(text) - 0.5)
  const step = label === 'neutral' ? 0 : strength > 0.3 ? 0.4 : 0.2

  return { label: String(moodOf(0.5 + (label === 'positive' ? step : -step)).value), text }
}

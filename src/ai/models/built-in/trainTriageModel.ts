import type { TriageExample } from '@/contracts/ports/triage'
import { priorities } from '@/domain/vocabulary'

import { intents } from './intents'
import { trainLinear, type LabelDefinition } from './linear/trainLinear'
import type { LinearModel } from './linear/types'
import { once } from './once'
import { packTriage } from './packTriage'
import { trainHeads, type OwnHeads } from './trainHeads'
import { starterExamples } from './starter/starterExamples'
import { hashText } from '@/ai/text/hashText'

/** Everything the built-in engine learned for one organisation. */
export type TrainedTriage = OwnHeads & {
  /** Changes when and only when the model does. */
  readonly version: string
  /** ISO time, null when trained without a clock. */
  readonly trainedAt: null | string
  readonly examples: number
  readonly category: LinearModel
  readonly priority: LinearModel
  readonly intent: LinearModel
}

/** With those of `trainHeads` these make 29.5 MB: the whole stays under 30 MB, whatever it learned from. */
const mostBytes = { category: 20_000_000, intent: 3_500_000, priority: 3_000_000 }
/** From here on an organisation's own priorities speak for themselves. */
const enoughPriorities = 200

/**
 * Trains the built-in engine on an organisation's own labels and examples: none, a handful, or 100,000.
 *
 * `examples` are the oldest first. `labels` are the categories to choose from; without them, those of the examples. Examples of other categories are
 * ignored for the category but still teach priority and intent. `now` is only written down. Takes about 1 ms an
 * example for a dozen labels, more with hundreds: call it in the worker.
 */
export const trainTriageModel = ({
  examples,
  labels,
  now,
}: {
  examples: readonly TriageExample[]
  labels?: readonly LabelDefinition[]
  now?: Date
}): TrainedTriage => {
  const categories =
    labels ?? [...new Set(examples.map(({ category }) => category))].map((label) => ({ label }))

  if (categories.length === 0) {
    throw new Error('A triage model needs at least one category')
  }

  const ownPriorities = examples.filter(({ priority }) => priority !== undefined)
  const ownIntents = examples.filter(({ intent }) => intent !== undefined)
  const model = {
    category: trainLinear({
      isCompared: true,
      labels: categories,
      mostBytes: mostBytes.category,
      rows: examples.map(({ category, text }) => ({ label: category, text })),
    }),
    examples: examples.length,
    intent: ownIntents.length === 0 ? starterIntents() : trainIntents(ownIntents),
    priority: ownPriorities.length === 0 ? starterPriorities() : trainPriorities(ownPriorities),
    ...trainHeads(examples),
    trainedAt: now?.toISOString() ?? null,
  }

  return { ...model, version: versionOf({ ...model, trainedAt: null, version: '' }) }
}

/** `own` are examples with an intent. */
const trainIntents = (own: readonly TriageExample[]): LinearModel =>
  trainLinear({
    labels: [...new Set<string>([...intents, ...own.flatMap(({ intent = '' }) => intent)])].map(
      (label) => ({ label }),
    ),
    mostBytes: mostBytes.intent,
    rows: unique([...own, ...starterExamples]).flatMap(({ intent, text }) =>
      intent === undefined ? [] : [{ label: intent, text }],
    ),
  })

/** `own` are examples with a priority. */
const trainPriorities = (own: readonly TriageExample[]): LinearModel =>
  trainLinear({
    balance: 0.5,
    isOrdered: true,
    labels: priorities.map((label) => ({ label })),
    mostBytes: mostBytes.priority,
    rows: unique(own.length >= enoughPriorities ? own : [...own, ...starterExamples]).flatMap(
      ({ priority, text }) => (priority === undefined ? [] : [{ label: priority, text }]),
    ),
  })

/** What an organisation has before its people said anything about intents or priorities: the same for all, so learned once. */
const starterIntents = once(() => trainIntents([]))
const starterPriorities = once(() => trainPriorities([]))

const unique = (examples: readonly TriageExample[]): TriageExample[] => [
  ...new Map(examples.map((example) => [example.text, example])).values(),
]

/** Ten characters from the bytes of the model. */
const versionOf = (model: TrainedTriage): string => {
  const bytes = packTriage(model)
  let text = ''
  let sum = 0

  for (const byte of bytes) {
    sum = (Math.imul(sum, 31) + byte) >>> 0
  }

  text = `${String(bytes.length)} ${String(sum)}`

  return `1-${hashText(text).toString(16).padStart(8, '0')}`
}

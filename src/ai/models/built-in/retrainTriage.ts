import type { ReadTwice, TriageModel, TriageTrainer } from '@/contracts/ports/triage'

import { wantsPersonFrom } from '@/domain/triage/corrections'
import { moodOf } from '@/domain/triage/moods'
import { triageSchema } from '@/contracts/triageSchema'

import type { TrainedTriage } from './trainTriageModel'

import { createBuiltInTriage } from './createBuiltInTriage'
import { packTriage, unpackTriage } from './packTriage'
import { starterExamplesFor, starterModel } from './starterModel'
import { trainTriageModel } from './trainTriageModel'

/** Share of the whole that training takes; the rest is reading the held-back messages twice. */
const trainingShare = 0.7

/**
 * Learns from the starter set and what people said; where both speak of the same text, people do. A model in use that
 * this version of the product cannot read any more is compared as the starter model, which would answer in its place.
 */
export const retrainTriage: TriageTrainer = async ({
  current,
  examples,
  heldBack,
  labels,
  now,
  onProgress,
}) => {
  const own = new Set(examples.map(({ text }) => text))
  const trained = trainTriageModel({
    examples: [...starterExamplesFor(labels).filter(({ text }) => !own.has(text)), ...examples],
    labels,
    now,
  })
  onProgress(trainingShare)

  const newer = createBuiltInTriage({ trained })
  const older = createBuiltInTriage({ trained: readable(current) ?? starterModel(labels) })
  const readTwice: ReadTwice[] = []

  for (const { text } of heldBack) {
    readTwice.push({ newer: await labelsOf(newer, text), older: await labelsOf(older, text) })
    onProgress(trainingShare + (1 - trainingShare) * (readTwice.length / heldBack.length))
  }

  return { bytes: packTriage(trained), readTwice, version: trained.version }
}

const readable = (bytes: null | Uint8Array): null | TrainedTriage => {
  try {
    return bytes === null ? null : unpackTriage(new Uint8Array(bytes))
  } catch {
    return null
  }
}

const labelsOf = async (model: TriageModel, text: string): Promise<ReadTwice['newer']> => {
  const { triage } = await model.triage({ subject: null, text })
  const { category, language, priority, sentiment, wantsPerson } = triageSchema.parse(triage)

  return {
    category: category.label,
    language: language.code,
    priority: priority.label,
    sentiment: moodOf(sentiment).value,
    wantsPerson: wantsPerson >= wantsPersonFrom,
  }
}

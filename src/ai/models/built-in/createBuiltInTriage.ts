import type { Clock } from '@/contracts/ports/clock'
import type { Triage, TriageExample, TriageModel } from '@/contracts/ports/triage'
import { priorities, type Priority } from '@/domain/vocabulary'

import { findEntities } from './entities/findEntities'
import { scoreLinear } from './linear/scoreLinear'
import type { LabelDefinition } from './linear/trainLinear'
import { readLanguage } from './readLanguage'
import { readMood } from './readMood'
import { scoreToxicity } from './scoreToxicity'
import { movePriority, scoreUrgency, type Urgency } from './scoreUrgency'
import { scoreWantsPerson } from './scoreWantsPerson'
import { trainTriageModel, type TrainedTriage } from './trainTriageModel'
import { writeRationale } from './writeRationale'

/** Labels beyond these add nothing: people read five, routing asks who had cases of so many. */
const longestRanking = 20

/**
 * The engine that needs no key, no network and no download. Give it what was trained before, or examples to learn from
 * now (the call then takes as long as training does).
 *
 * `clock` resolves "yesterday" in dates; without it the same message always gives the same bytes.
 */
export const createBuiltInTriage = (
  input: { clock?: Clock } & (
    | { examples: readonly TriageExample[]; labels?: readonly LabelDefinition[] }
    | { trained: TrainedTriage }
  ),
): TriageModel => {
  const trained = 'trained' in input ? input.trained : trainTriageModel(input)

  return {
    name: 'built-in-triage',
    triage: async (message) => {
      const from = performance.now()
      const triage = await triageText({
        message,
        trained,
        ...(input.clock && { now: input.clock() }),
      })

      return {
        call: {
          cost: 0,
          inputTokens: 0,
          milliseconds: performance.now() - from,
          model: 'built-in-triage',
          outputTokens: 0,
          version: trained.version,
        },
        triage,
      }
    },
    version: trained.version,
  }
}

const triageText = async ({
  message,
  now,
  trained,
}: {
  message: { subject: null | string; text: string }
  now?: Date
  trained: TrainedTriage
}): Promise<Triage> => {
  const subject = (message.subject ?? '').replace(/^(?:\s*(?:re|aw|fwd?|wg|rv|tr)\s*:)+\s*/i, '')
  const text = subject === '' ? message.text : `${subject}\n${message.text}`
  const category = scoreLinear(trained.category, text)
  const intent = scoreLinear(trained.intent, text).labels[0]
  const urgency = scoreUrgency(text)
  const sentiment = rounded(readMood({ own: trained.sentiment, text }))
  const categoryRanking = category.labels
    .slice(0, longestRanking)
    .map(({ confidence, label }) => ({ confidence: rounded(confidence), label }))
  const [best = { confidence: 0, label: '' }] = categoryRanking
  const triage = {
    category: best,
    categoryRanking,
    // Positions are counted in the message itself, which is what people see marked.
    entities: findEntities({ text: message.text, ...(now === undefined ? {} : { now }) }),
    intent: { confidence: rounded(intent?.confidence ?? 0), label: intent?.label ?? '' },
    language: await readLanguage({ own: trained.language, text }),
    outOfScope: rounded(category.outOfScope),
    priority: priorityOf({ text, trained, urgency }),
    sentiment,
    toxicity: rounded(scoreToxicity(text)),
    wantsPerson: rounded(scoreWantsPerson(text, trained.person)),
  }

  return {
    ...triage,
    rationale: writeRationale({ model: trained.category, text, triage, urgency }),
  }
}

/** Learned, then moved by the words of urgency. A rule that moves it is as sure as the model at least. */
const priorityOf = ({
  text,
  trained,
  urgency,
}: {
  text: string
  trained: TrainedTriage
  urgency: Urgency
}): { label: Priority; confidence: number } => {
  const [best] = scoreLinear(trained.priority, text).labels
  const learned = priorities.find((priority) => priority === best?.label) ?? 'medium'
  const label = movePriority(learned, urgency.step)
  const confidence = best?.confidence ?? 0

  return { confidence: rounded(label === learned ? confidence : Math.max(0.7, confidence)), label }
}

/** Four digits are more than these figures carry, and keep stored results short. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

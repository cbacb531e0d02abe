import { feelingOfWords } from '@/ai/text/lexicons/scoreSentiment'
import { normaliseText } from '@/ai/text/normaliseText'
import type { Triage } from '@/contracts/ports/triage'

import { explainLinear } from './linear/explainLinear'
import type { LinearModel } from './linear/types'
import type { Urgency } from './scoreUrgency'

/** Two or three sentences for a manager: what was decided and by which words. */
export const writeRationale = ({
  model,
  text,
  triage,
  urgency,
}: {
  model: LinearModel
  text: string
  triage: Omit<Triage, 'rationale'>
  urgency: Urgency
}): string => {
  const words = explainLinear({ label: triage.category.label, limit: 3, model, text })
  const because =
    words.length > 0 ? `because of ${quoted(words)}` : 'although no single word decides it'
  const sure = `${String(Math.round(triage.category.confidence * 100))} %`
  const priority =
    urgency.words.length > 0
      ? `Priority ${triage.priority.label}, ${urgency.step < 0 ? 'lowered' : 'raised'} by ${quoted(urgency.words)}.`
      : `Priority ${triage.priority.label}, as in similar messages.`

  return [
    `Category ${triage.category.label} (${sure} sure) ${because}.`,
    priority,
    ...(triage.outOfScope > 0.5 ? ['It may fit none of the categories.'] : []),
    ...moodSentence(text, triage.sentiment),
    ...(triage.wantsPerson > 0.5 ? ['Asks for a person.'] : []),
  ].join(' ')
}

const moodSentence = (text: string, sentiment: number): string[] => {
  if (sentiment > 0.35 && sentiment < 0.65) {
    return []
  }

  const isHappy = sentiment >= 0.65
  const words = feelingOfWords(normaliseText(text))
    .filter(({ feeling }) => (isHappy ? feeling > 0 : feeling < 0))
    .toSorted((a, b) => Math.abs(b.feeling) - Math.abs(a.feeling))
    .slice(0, 2)
    .map(({ word }) => word)

  return [
    `Sounds ${isHappy ? 'pleased' : 'unhappy'}${words.length > 0 ? ` (${quoted(words)})` : ''}.`,
  ]
}

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ')

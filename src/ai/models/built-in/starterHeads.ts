import type { LabelledText } from './linear/fitLinear'
import { trainLinear } from './linear/trainLinear'
import { once } from './once'
import { personExamples } from './starter/personExamples'
import { sentimentExamples } from './starter/sentimentExamples'
import { starterExamples } from './starter/starterExamples'

const label = (name: string): { label: string; description: string } => ({
  description: '',
  label: name,
})

/** Our own examples of moods: negative, neutral, positive. */
export const sentimentRows = (): LabelledText[] => {
  const moodOfIntent: Readonly<Record<string, string>> = {
    complaint: 'negative',
    praise: 'positive',
  }
  const byIntent = starterExamples.map(({ intent, text }) => ({
    label: moodOfIntent[intent ?? ''] ?? 'neutral',
    text,
  }))
  const own = Object.entries(sentimentExamples).flatMap(([mood, texts]) =>
    texts.map((text) => ({ label: mood, text })),
  )

  return [...own, ...byIntent]
}

/** Our own examples of customers who ask for a human, yes, and others, no. */
export const personRows = (): LabelledText[] => {
  const own = personExamples.map(([wantsPerson, text]) => ({
    label: wantsPerson ? 'yes' : 'no',
    text,
  }))
  const others = starterExamples.map(({ text }) => ({ label: 'no', text }))

  return [...own, ...others]
}

/** Mood, learned from our own examples. Labels: negative, neutral, positive. */
export const sentimentHead = once(() =>
  trainLinear({
    balance: 0.5,
    isTone: true,
    labels: ['negative', 'neutral', 'positive'].map(label),
    rows: sentimentRows(),
  }),
)

/** Does the customer ask for a human? Labels: yes, no. */
export const personHead = once(() =>
  trainLinear({ balance: 0.5, labels: ['yes', 'no'].map(label), rows: personRows() }),
)

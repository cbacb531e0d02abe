import { trainLinear } from './linear/trainLinear'
import type { LinearModel } from './linear/types'
import { personExamples } from './starter/personExamples'
import { sentimentExamples } from './starter/sentimentExamples'
import { starterExamples } from './starter/starterExamples'

const label = (name: string): { label: string; description: string } => ({
  description: '',
  label: name,
})

/** Mood, learned from our own examples. Labels: negative, neutral, positive. */
export const sentimentHead = once(() => {
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

  return trainLinear({
    balance: 0.5,
    labels: ['negative', 'neutral', 'positive'].map(label),
    rows: [...own, ...byIntent],
  })
})

/** Does the customer ask for a human? Labels: yes, no. */
export const personHead = once(() => {
  const own = personExamples.map(([wantsPerson, text]) => ({
    label: wantsPerson ? 'yes' : 'no',
    text,
  }))
  const others = starterExamples.map(({ text }) => ({ label: 'no', text }))

  return trainLinear({ balance: 0.5, labels: ['yes', 'no'].map(label), rows: [...own, ...others] })
})

/** Trained at first use, about a quarter of a second each, and kept: small, always the same, and nothing to load. */
function once(train: () => LinearModel): () => LinearModel {
  let trained: LinearModel | undefined

  return () => {
    trained ??= train()

    return trained
  }
}

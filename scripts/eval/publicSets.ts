import { readMood } from '@/ai/models/built-in/readMood'
import { scoreToxicity } from '@/ai/models/built-in/scoreToxicity'
import { scoreWantsPerson } from '@/ai/models/built-in/scoreWantsPerson'

/** How a set is measured: learned from its own training rows, or with the product as it is shipped. */
export type PublicSet = {
  readonly set: string
  readonly file: string
  /** The column with the label; default `label`. */
  readonly field?: string
  /** Few-shot sets: take only training rows with this many examples a label, and test on this other file. */
  readonly shots?: number
  readonly testFile?: string
  readonly scoreAs?: string
  /** 1: every label counts alike in training, for sets where rare labels matter. */
  readonly balance?: number
  /** The labels, sorted by name, are steps of one scale. */
  readonly isOrdered?: boolean
  /** The labels are categories: learned in both ways, as the product does. */
  readonly isCategory?: boolean
  /** The labels are moods. */
  readonly isTone?: boolean
  readonly figures: readonly string[]
  /** Learned as the product learns it from corrections, beside our own examples: by this part of the engine. */
  readonly head?: 'person'
  /** Shipped part that is measured without any training rows. */
  readonly shipped?: (text: string) => { label: string; score?: number }
}

const mood = (text: string): { label: string } => {
  const sentiment = readMood({ own: null, text })

  return { label: sentiment < 0.45 ? 'negative' : sentiment > 0.55 ? 'positive' : 'neutral' }
}
export const yesOrNo = (score: number): { label: string; score: number } => ({
  label: String(score > 0.5),
  score,
})
const accuracy = ['accuracy', 'macro_f1', 'top3']
const banking77 = { scoreAs: 'category/banking77', testFile: 'category/banking77/dev.jsonl' }
const airline = {
  file: 'sentiment/twitter-airline/dev.jsonl.gz',
  figures: ['macro_f1', 'accuracy'],
  set: 'sentiment/twitter-airline',
}
const sentimentOf = (language: string): PublicSet => ({
  figures: ['macro_f1', 'accuracy'],
  file: `sentiment/umsab-${language}/dev.jsonl`,
  set: `sentiment/umsab-${language}`,
})

/** The sets that are scored when their folder is given. They are never part of the product. */
export const publicSets: readonly PublicSet[] = [
  {
    ...banking77,
    figures: accuracy,
    file: 'category/banking77/dev.jsonl',
    isCategory: true,
    set: 'category/banking77',
  },
  {
    ...banking77,
    figures: accuracy,
    file: 'category/banking77-fewshot/dev.jsonl',
    isCategory: true,
    set: 'category/banking77-fewshot',
    shots: 10,
  },
  {
    ...banking77,
    figures: accuracy,
    file: 'category/banking77-fewshot/dev.jsonl',
    isCategory: true,
    set: 'category/banking77-fewshot',
    shots: 5,
  },
  {
    ...banking77,
    figures: accuracy,
    file: 'category/banking77-fewshot/dev.jsonl',
    isCategory: true,
    set: 'category/banking77-fewshot',
    shots: 0,
  },
  {
    figures: ['auroc_oos', 'in_scope_accuracy', 'oos_recall'],
    file: 'category/banking77-oos/dev.jsonl',
    isCategory: true,
    set: 'category/banking77-oos',
  },
  {
    figures: ['auroc_oos', 'in_scope_accuracy', 'oos_recall'],
    file: 'category/clinc150-oos/dev.jsonl.gz',
    isCategory: true,
    set: 'category/clinc150-oos',
  },
  {
    figures: accuracy,
    file: 'category/hwu64/dev.jsonl',
    isCategory: true,
    set: 'category/hwu64',
  },
  {
    figures: accuracy,
    file: 'category/multidogo-software/dev.jsonl.gz',
    isCategory: true,
    set: 'category/multidogo-software',
  },
  {
    figures: accuracy,
    file: 'category/multidogo-finance/dev.jsonl.gz',
    isCategory: true,
    set: 'category/multidogo-finance',
  },
  {
    balance: 0.5,
    figures: ['macro_f1', 'qwk', 'accuracy'],
    file: 'priority/mozilla-p1-p5/dev.jsonl',
    isOrdered: true,
    set: 'priority/mozilla-p1-p5',
  },
  {
    balance: 0.5,
    field: 'urgency',
    figures: ['macro_f1', 'accuracy'],
    file: 'priority/endava-it-tickets/dev.jsonl',
    set: 'priority/endava-it-tickets',
  },
  { ...airline, balance: 0.5, isTone: true },
  { ...airline, shipped: mood },
  ...['english', 'german', 'french', 'spanish'].map((language) => ({
    ...sentimentOf(language),
    balance: 0.5,
    isTone: true,
  })),
  ...['english', 'german', 'french', 'spanish'].map((language) => ({
    ...sentimentOf(language),
    shipped: mood,
  })),
  {
    figures: ['accuracy', 'f1', 'auroc'],
    file: 'toxicity/surge-toxicity/dev.jsonl',
    set: 'toxicity/surge-toxicity',
  },
  {
    figures: ['accuracy', 'precision', 'recall'],
    file: 'toxicity/surge-toxicity/dev.jsonl',
    set: 'toxicity/surge-toxicity',
    shipped: (text) => yesOrNo(scoreToxicity(text)),
  },
  {
    balance: 0.5,
    figures: ['macro_f1', 'f1', 'auroc'],
    file: 'toxicity/tweeteval-offensive/dev.jsonl.gz',
    set: 'toxicity/tweeteval-offensive',
  },
  {
    figures: ['f1', 'precision', 'recall', 'auroc'],
    file: 'escalation/nlupp-handoff/dev.jsonl',
    head: 'person',
    set: 'escalation/nlupp-handoff',
  },
  {
    figures: ['f1', 'precision', 'recall', 'auroc'],
    file: 'escalation/nlupp-handoff/dev.jsonl',
    set: 'escalation/nlupp-handoff',
    shipped: (text) => yesOrNo(scoreWantsPerson(text)),
  },
]

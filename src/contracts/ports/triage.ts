import type { EntityKind, Priority } from '@/domain/vocabulary'

import type { ModelCall } from './model'

export type Entity = {
  readonly kind: EntityKind
  readonly text: string
  /** Normalised: ISO date, `12.50 EUR`, upper-case order number. */
  readonly value: string
  readonly start: number
  readonly end: number
}

export type RankedLabel = { readonly label: string; readonly confidence: number }

export type Triage = {
  readonly category: RankedLabel
  /** Best first, `category` included. */
  readonly categoryRanking: readonly RankedLabel[]
  readonly priority: { readonly label: Priority; readonly confidence: number }
  /** 0 = furious, 0.5 = neutral, 1 = delighted. */
  readonly sentiment: number
  readonly language: { readonly code: string; readonly confidence: number }
  readonly intent: RankedLabel
  readonly entities: readonly Entity[]
  /** 0–1: the customer wants a person. */
  readonly wantsPerson: number
  /** 0–1: none of the categories fits. */
  readonly outOfScope: number
  /** 0–1: insults or threats. */
  readonly toxicity: number
  /** One or two sentences a manager understands, with the words that decided. */
  readonly rationale: string
}

/** A labelled text: what triage learns from. */
export type TriageExample = {
  readonly text: string
  readonly category: string
  readonly priority?: Priority
  readonly intent?: string
  /** What people put right, else absent: 0 furious to 1 delighted. */
  readonly sentiment?: number
  /** ISO 639 code. */
  readonly language?: string
  readonly wantsPerson?: boolean
}

export type TriageModel = {
  readonly name: string
  /** May change while the process runs: what labelled a message stands in its `call`. */
  readonly version: string
  triage(input: {
    subject: null | string
    text: string
  }): Promise<{ call: ModelCall; triage: unknown }>
}

/** What two versions of a model said of one held-back message. */
export type ReadTwice = Readonly<
  Record<
    'newer' | 'older',
    {
      readonly category: string
      readonly priority: Priority
      /** The value of one of the five moods. */
      readonly sentiment: number
      readonly language: string
      readonly wantsPerson: boolean
    }
  >
>

/**
 * Trains a triage model from the starter set and an organisation's own examples, then has it and the model in use read
 * the same held-back messages. Takes minutes with 100,000 examples, so not in the process that takes jobs.
 */
export type TriageTrainer = (input: {
  /** The model in use; null: the starter model. */
  readonly current: null | Uint8Array
  /** The oldest first: where two speak of the same text, the later one holds. */
  readonly examples: readonly TriageExample[]
  readonly heldBack: readonly TriageExample[]
  /** The categories to choose from. */
  readonly labels: readonly { readonly description: string; readonly label: string }[]
  readonly now: Date
  /** How far it is, 0–1. */
  readonly onProgress: (share: number) => void
}) => Promise<{
  readonly bytes: Uint8Array
  /** Beside `heldBack`, row by row. */
  readonly readTwice: readonly ReadTwice[]
  readonly version: string
}>

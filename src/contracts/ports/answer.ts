import type { Channel, EscalationFlag, Priority } from '@/domain/vocabulary'

import type { KnowledgeHit } from './knowledge'
import type { ModelCall } from './model'

/** One sentence of an answer with what it rests on. A sentence without a source blocks automatic sending. */
export type GroundedSentence = {
  readonly text: string
  readonly source:
    | { readonly kind: 'passage'; readonly passageId: string; readonly articleId: string }
    /** Greeting, thanks, signature: a fixed phrase of the house, not a claim. */
    | { readonly kind: 'phrase'; readonly id: string }
    /** A fact of our own rows: number or state of one of the customer's cases. */
    | { readonly kind: 'record'; readonly caseId: string }
    | { readonly kind: 'none' }
}

export type ComposedAnswer = {
  readonly sentences: readonly GroundedSentence[]
  /** 0–1. */
  readonly confidence: number
  readonly articleIds: readonly string[]
}

/** Writes the body of an answer (no greeting, no signature: the channel's format adds them). */
export type AnswerComposer = (input: {
  channel: Channel
  hits: readonly KnowledgeHit[]
  language: string
  question: string
}) => Promise<{ answer: ComposedAnswer; call: ModelCall }>

/** A trigger that fired, with the words or figures that fired it. */
export type FiredTrigger = {
  readonly flag: EscalationFlag
  readonly ruleId: string
  readonly teamSlug: string
  readonly severity: Priority
  readonly evidence: string
}

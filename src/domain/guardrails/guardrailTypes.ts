import type { KeywordsByLanguage } from '../text/findKeywords'
import type { Channel, EscalationFlag } from '../vocabulary'

/** What the assistant does when a customer touches the subject of a guardrail. */
export type GuardrailAction =
  /** Hand over to this team; the answer says at most what is public. */
  | { readonly flag: EscalationFlag; readonly kind: 'escalate'; readonly teamSlug: string }
  /** Answer from public articles only; the output checks keep it there. */
  | { readonly kind: 'answer-generally' }

/** What an answer may not contain. */
export type OutputCheck =
  /** Sums of money, percentages off. */
  | { readonly kind: 'money' }
  /** "We will …" together with a date or a deadline. */
  | { readonly kind: 'dated-promise' }
  /** Any of these phrases. */
  | { readonly kind: 'phrases'; readonly phrases: KeywordsByLanguage }
  /** A phrase of each list in one sentence. */
  | {
      readonly kind: 'phrase-pairs'
      readonly first: KeywordsByLanguage
      readonly second: KeywordsByLanguage
    }
  /** Addresses and paths of machines, secrets, traces of errors. */
  | { readonly kind: 'technical-internals' }
  /** E-mail addresses and links outside the allowed domains. */
  | { readonly kind: 'foreign-contacts' }

/** Rules of conduct (6.2): each names something that must have happened before an answer leaves. */
export const conductRules = [
  'ticket-first',
  'sentiment-checked',
  'history-checked',
  'format-per-channel',
  'reference-included',
  'brand-voice',
] as const
export type ConductRule = (typeof conductRules)[number]

export type Guardrail = {
  /** What it always does: this record switches one of the rules of conduct. */
  readonly conduct?: ConductRule | undefined
  readonly id: string
  readonly name: string
  /** The rule in plain words, as the admin shows it. */
  readonly rule: string
  readonly isActive: boolean
  readonly input: null | {
    readonly action: GuardrailAction
    readonly except?: readonly string[] | undefined
    readonly keywords: KeywordsByLanguage
  }
  readonly output: readonly OutputCheck[]
}

export type InputFinding = {
  readonly action: GuardrailAction
  readonly evidence: string
  readonly guardrailId: string
}

export type OutputViolation = {
  readonly evidence: string
  readonly guardrailId: string
  readonly kind: OutputCheck['kind']
}

export type ConductFacts = {
  /** Words that this house never uses, beside those that nobody should. */
  readonly avoidedWords?: readonly string[]
  readonly caseNumber: string
  readonly channel: Channel
  /** Their records of conduct that are switched off are not held; a rule without a record is. */
  readonly guardrails?: readonly Guardrail[]
  /** The customer asked for the number of the case. */
  readonly isReferenceAsked: boolean
  readonly isSentimentKnown: boolean
  /** What leaves, as the channel's format made it: one part a message. */
  readonly parts: readonly string[]
  /** Names of the tools called before, in order. */
  readonly toolCalls: readonly string[]
}

export type ConductViolation = { readonly detail: string; readonly rule: ConductRule }

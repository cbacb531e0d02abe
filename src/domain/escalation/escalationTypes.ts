import type { KeywordsByLanguage } from '../text/findKeywords'
import type { Channel, EscalationFlag, Priority } from '../vocabulary'

/** How a trigger is detected: the `detector` of a stored rule, with its `settings` beside it. */
export type EscalationDetector =
  | {
      readonly detector: 'keywords'
      readonly settings: {
        readonly keywords: KeywordsByLanguage
        /** Phrases in which a keyword means something else. */
        readonly except?: readonly string[] | undefined
        /** The model's own opinion that the customer wants a person, from this value on. */
        readonly wantsPersonAtLeast?: number | undefined
      }
    }
  | {
      readonly detector: 'sentiment-below'
      readonly settings: {
        readonly below: number
        readonly profanity: KeywordsByLanguage
        readonly toxicityAtLeast?: number | undefined
      }
    }
  /** So many searches in a row that found nothing good enough. */
  | { readonly detector: 'kb-miss-count'; readonly settings: { readonly atLeast: number } }
  /** So many cases of the same category in so many days, this one included. */
  | {
      readonly detector: 'repeat-contact'
      readonly settings: { readonly atLeast: number; readonly withinDays: number }
    }
  /** The category is one of these, or a keyword occurs. */
  | {
      readonly detector: 'category-keywords'
      readonly settings: {
        readonly categories: readonly string[]
        readonly except?: readonly string[] | undefined
        readonly keywords: KeywordsByLanguage
      }
    }
  | {
      readonly detector: 'p1'
      readonly settings: {
        readonly except?: readonly string[] | undefined
        readonly keywords: KeywordsByLanguage
        /** Told as well, beside the team of the rule. */
        readonly notifyTeamSlugs: readonly string[]
      }
    }

export type EscalationRule = EscalationDetector & {
  readonly id: string
  readonly name: string
  readonly flag: EscalationFlag
  readonly isActive: boolean
  /** Lower goes first among triggers of the same severity. */
  readonly position: number
  readonly severity: Priority
  readonly teamSlug: string
  /** Empty or left out: every channel. */
  readonly channels?: readonly Channel[] | undefined
}

/** What the triggers look at. Text is only ever matched against words, never obeyed. */
export type EscalationFacts = {
  readonly category: null | string
  readonly channel: Channel
  /** Searches in a row with confidence below 0.5. */
  readonly knowledgeMisses: number
  readonly now: Date
  /** Earlier cases of the customer, without this one. */
  readonly previousCases: readonly { readonly category: null | string; readonly createdAt: Date }[]
  /** 0 = furious, 1 = delighted; null when nobody measured. */
  readonly sentiment: null | number
  readonly subject: null | string
  readonly text: string
  /** 0–1, 0 when unknown. */
  readonly toxicity: number
  readonly wantsPerson: number
}

/** A trigger that fired, with the words or figures that fired it. */
export type EscalationTrigger = {
  readonly evidence: string
  readonly flag: EscalationFlag
  readonly notifyTeamSlugs: readonly string[]
  readonly ruleId: string
  readonly severity: Priority
  readonly teamSlug: string
}

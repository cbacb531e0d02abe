import type { FeedbackReason } from '@/domain/vocabulary'

/** What customers said of the assistant's answers (requirement F8). */
export type AnswerFeedback = {
  readonly days: number
  /** Answers it sent, rated or not. */
  readonly sent: number
  /** How many gave one star, two, … five. */
  readonly stars: readonly [number, number, number, number, number]
  /** Of single answers; who rated a whole case said nothing of them. */
  readonly helped: number
  readonly didNotHelp: number
  /** Why answers did not help, the most frequent first; only what was said. */
  readonly reasons: readonly { readonly count: number; readonly reason: FeedbackReason }[]
  /** The articles whose answers did not help most often. */
  readonly articles: readonly ArticleFeedback[]
  /** The newest, those with words first; empty for who may not read what customers say. */
  readonly latest: readonly FeedbackWords[]
}

export type ArticleFeedback = {
  readonly didNotHelp: number
  readonly helped: number
  readonly id: string
  readonly title: string
}

export type FeedbackWords = {
  readonly at: string
  readonly caseNumber: string
  readonly comment: null | string
  /** Null where a whole case was rated, not one answer. */
  readonly didHelp: boolean | null
  readonly id: string
  /** 1 to 5. */
  readonly rating: number
  readonly reason: FeedbackReason | null
}

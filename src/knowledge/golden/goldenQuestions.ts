import type { Answerable } from './types'

import { answerableAr } from './answerableAr'
import { answerableDe } from './answerableDe'
import { answerableEn } from './answerableEn'
import { answerableEs } from './answerableEs'
import { heldBack } from './heldBack'
import { unanswerable } from './unanswerable'

export type GoldenQuestion = {
  /** Kept from the fit of confidence: says how it does on what it has not seen. */
  readonly isHeldBack: boolean
  readonly language: string
  readonly question: string
  /** Null: nothing public in this language answers it. */
  readonly slug: null | string
}

const answerable: Readonly<Record<string, Answerable>> = {
  ar: answerableAr,
  de: answerableDe,
  en: answerableEn,
  es: answerableEs,
}

/** Questions for the knowledge base of the demo company, all our own: what search and its confidence are held to. */
export const goldenQuestions: readonly GoldenQuestion[] = [
  ...Object.entries(answerable).flatMap(([language, bySlug]) =>
    Object.entries(bySlug).flatMap(([slug, questions]) =>
      questions.map((question) => ({ isHeldBack: false, language, question, slug })),
    ),
  ),
  ...Object.entries(unanswerable).flatMap(([language, questions]) =>
    questions.map((question) => ({ isHeldBack: false, language, question, slug: null })),
  ),
  ...heldBack.map((question) => ({ isHeldBack: true, language: 'en', question, slug: null })),
]

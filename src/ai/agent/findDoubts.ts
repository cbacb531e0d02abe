import type { AssistantInput } from '@/contracts/assistant'
import type { ComposedAnswer } from '@/contracts/ports/answer'
import type { KnowledgeHit } from '@/contracts/ports/knowledge'
import { checkOutput } from '@/domain/guardrails/checkOutput'
import type { OutputViolation } from '@/domain/guardrails/guardrailTypes'

import { findStrangers } from './findStrangers'
import { groundAnswer } from './groundAnswer'

const isStep = (text: string): boolean => /^(?:\d{1,2}[.)]|[-*•–])\s/u.test(text)

/** The text of an answer, steps on lines of their own. What the checks read is what is sent. */
export const textOf = (answer: ComposedAnswer): string =>
  answer.sentences
    .map(({ text }) => text)
    .reduce((whole, text, at, all) => {
      const isBroken = isStep(text) || isStep(all[at - 1] ?? '') || whole.endsWith(':')

      return whole === '' ? text : `${whole}${isBroken ? '\n' : ' '}${text}`
    }, '')

export type Doubts = {
  readonly violations: readonly OutputViolation[]
  /** Why a person has to approve the answer; empty when it may be sent. */
  readonly reasons: readonly string[]
}

/** Checks an answer against the guardrails and its sources before it may leave. */
export const findDoubts = (
  { allowedDomains, guardrails, message, minimumConfidence, triage }: AssistantInput,
  answer: ComposedAnswer,
  hits: readonly KnowledgeHit[],
  /** The sentences that rest on nothing: word for word by default, since the composer quotes. */
  findUnsupported = (): readonly string[] => groundAnswer(answer, hits).unsupported,
): Doubts => {
  const violations = checkOutput({ allowedDomains, guardrails, text: textOf(answer) })
  const unsupported = findUnsupported()
  const strangers = findStrangers({
    hits: hits.filter(({ articleId }) => answer.articleIds.includes(articleId)),
    language: triage.language.code,
    question: `${message.subject ?? ''}\n${message.text}`,
  })
  const isUnsure = answer.confidence < minimumConfidence
  return {
    reasons: [
      ...violations.map(({ evidence, guardrailId }) => `Guardrail ${guardrailId}: “${evidence}”.`),
      ...unsupported.map((sentence) => `No article says: “${sentence}”.`),
      ...strangers.map((name) => `The customer names “${name}”, the article does not.`),
      ...(isUnsure
        ? [`Confidence ${answer.confidence.toFixed(2)} is below ${minimumConfidence.toFixed(2)}.`]
        : []),
    ],
    violations,
  }
}

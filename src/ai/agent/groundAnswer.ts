import type { ComposedAnswer, GroundedSentence } from '@/contracts/ports/answer'
import type { KnowledgeHit } from '@/contracts/ports/knowledge'
import { splitSentences } from '@/domain/text/splitSentences'

export type Grounding = {
  readonly isGrounded: boolean
  /** The sentences that rest on nothing we gave the composer. */
  readonly unsupported: readonly string[]
}

const normalise = (sentence: string): string =>
  sentence.normalize('NFC').replace(/\s+/gu, ' ').trim()

/**
 * Does every sentence of an answer stand, word for word and as a whole, in the passage it names?
 *
 * Whole sentences only: "share your password" stands inside "Never share your password". An empty answer is
 * not grounded. A phrase of the house counts when `phrases` has it under its id with the same words.
 */
export const groundAnswer = (
  answer: ComposedAnswer,
  hits: readonly KnowledgeHit[],
  phrases: Readonly<Record<string, string>> = {},
): Grounding => {
  const sentencesOf = new Map(
    hits.map((hit) => [hit.passageId, new Set(splitSentences(hit.text).map(normalise))]),
  )
  const articleOf = new Map(hits.map((hit) => [hit.passageId, hit.articleId]))

  const isSupported = ({ source, text }: GroundedSentence): boolean => {
    if (source.kind === 'none' || source.kind === 'record') return false
    if (source.kind === 'phrase') {
      const phrase = phrases[source.id]
      return phrase !== undefined && normalise(phrase) === normalise(text)
    }
    const known = sentencesOf.get(source.passageId)
    const parts = splitSentences(text).map(normalise)
    return (
      known !== undefined &&
      articleOf.get(source.passageId) === source.articleId &&
      parts.length > 0 &&
      parts.every((part) => known.has(part))
    )
  }

  const unsupported = answer.sentences.filter((one) => !isSupported(one)).map(({ text }) => text)
  return { isGrounded: unsupported.length === 0 && answer.sentences.length > 0, unsupported }
}

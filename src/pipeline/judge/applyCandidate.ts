import type { EvaluationCandidate } from '@/contracts/assistantEvaluation'

import { brandOf } from '@/contracts/assistantSettings'

import type { GoldenProduct } from './goldenPort'

/** The product as it would be with a change. */
export const applyCandidate = (
  product: GoldenProduct,
  candidate: EvaluationCandidate,
): GoldenProduct => {
  switch (candidate.kind) {
    case 'article':
      return {
        ...product,
        article: candidate.article,
        // An article that is taken back is still expected: what it answered needs a person then.
        slugs:
          candidate.article.texts.length === 0
            ? product.slugs
            : [...new Set([...product.slugs, candidate.article.slug])],
      }
    case 'guardrail':
      return {
        ...product,
        guardrails: [
          ...product.guardrails.filter(({ id }) => id !== candidate.guardrail.id),
          // One that is switched off stays: a rule of conduct without a record would hold.
          candidate.guardrail,
        ],
      }
    case 'rule':
      return {
        ...product,
        escalationRules: [
          ...product.escalationRules.filter(({ id }) => id !== candidate.rule.id),
          ...(candidate.rule.isActive ? [candidate.rule] : []),
        ].toSorted((a, b) => a.position - b.position),
      }
    case 'settings':
      return {
        ...product,
        brand: brandOf(candidate.settings),
        instructions: candidate.settings.instructions,
        minimumConfidence: candidate.settings.minimumConfidence,
      }
  }
}

import type { ConfidenceWeights, EmbeddingModel } from '@/contracts/ports/model'

import type { Evidence } from './rankCandidates'

import { confidenceWeights, wordWeights } from './confidenceWeights'

/** How sure it is that a passage with this evidence answers the question, 0 to 1; 0.5 is the line for "found". */
export const confidenceOf = (
  { cosine, coverage, length, letters, relevance, title }: Evidence,
  model: EmbeddingModel['confidence'] = confidenceWeights,
): number => {
  const weights: ConfidenceWeights = model === 'words' ? wordWeights : model
  const sum =
    weights.base +
    weights.cosine * cosine +
    weights.coverage * coverage +
    weights.length * length +
    weights.letters * letters +
    weights.relevance * relevance +
    weights.title * title

  return 1 / (1 + Math.exp(-sum))
}

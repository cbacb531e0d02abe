import type { Evidence } from './rankCandidates'

import { confidenceWeights } from './confidenceWeights'

/** How sure it is that a passage with this evidence answers the question, 0 to 1; 0.5 is the line for "found". */
export const confidenceOf = ({
  cosine,
  coverage,
  length,
  letters,
  relevance,
  title,
}: Evidence): number => {
  const sum =
    confidenceWeights.base +
    confidenceWeights.cosine * cosine +
    confidenceWeights.coverage * coverage +
    confidenceWeights.length * length +
    confidenceWeights.letters * letters +
    confidenceWeights.relevance * relevance +
    confidenceWeights.title * title

  return 1 / (1 + Math.exp(-sum))
}

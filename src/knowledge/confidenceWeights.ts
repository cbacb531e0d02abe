/**
 * How evidence becomes confidence: the weights of a logistic function, fitted on our own questions with and without an
 * answer by `scripts/eval/fitConfidence.ts`, never by hand. Fit again when ranking or embeddings change.
 */
export const confidenceWeights = {
  asked: 0,
  base: -3.2,
  cosine: 4.5,
  coverage: 4.2,
  relevance: 0,
  title: 0,
} as const

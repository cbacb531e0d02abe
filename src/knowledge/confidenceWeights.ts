/**
 * How evidence becomes confidence: the weights of a logistic function, fitted to our own questions with and without an
 * answer by `npm run eval -- search fit`, never by hand. Fit again when ranking or embeddings change.
 */
export const confidenceWeights = {
  base: -5.951,
  cosine: 4.843,
  coverage: 2.518,
  length: 1.041,
  letters: 3.471,
  relevance: 4.925,
  title: 0.801,
} as const

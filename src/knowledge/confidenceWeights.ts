/**
 * How evidence becomes confidence: the weights of a logistic function, fitted to our own questions with and without an
 * answer by `npm run eval -- search fit`, never by hand. Fit again when ranking or embeddings change.
 */
export const confidenceWeights = {
  base: -5.221,
  cosine: 4.25,
  coverage: 3.686,
  length: 0.899,
  relevance: 3.74,
  title: 1.185,
} as const

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

/** The same where the likeness of vectors says nothing yet: a neural model to which nothing was fitted. */
export const wordWeights = {
  base: -6.469,
  cosine: 0,
  coverage: 2.267,
  length: 1.518,
  letters: 4.405,
  relevance: 7.04,
  title: 1.62,
} as const

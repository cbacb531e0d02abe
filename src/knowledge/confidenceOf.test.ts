import { describe, expect, test } from 'vitest'

import { confidenceOf } from './confidenceOf'

const evidence = {
  cosine: 0.2,
  coverage: 0.5,
  length: 1.4,
  letters: 0.2,
  relevance: 0.4,
  title: 0.2,
}

describe('G2 confidence', () => {
  test('grows with the likeness of built-in vectors', () => {
    expect(confidenceOf({ ...evidence, cosine: 0.8 })).toBeGreaterThan(confidenceOf(evidence))
  })

  test('a neural model that nobody fitted cannot make a stranger look like an answer', () => {
    // Such models find any two texts alike to three quarters.
    const near = { ...evidence, cosine: 0.95 }
    expect(confidenceOf(near, 'words')).toBe(confidenceOf(evidence, 'words'))
    expect(confidenceOf(near)).toBeGreaterThan(0.5)
    const stranger = {
      cosine: 0.85,
      coverage: 0.1,
      length: 1.4,
      letters: 0,
      relevance: 0.05,
      title: 0,
    }
    expect(confidenceOf(stranger, 'words')).toBeLessThan(0.1)
  })

  test('weights that were fitted with a model are used with it', () => {
    const fitted = {
      base: -9,
      cosine: 10,
      coverage: 0,
      length: 0,
      letters: 0,
      relevance: 0,
      title: 0,
    }
    expect(confidenceOf({ ...evidence, cosine: 0.9 }, fitted)).toBeCloseTo(0.5)
  })
})

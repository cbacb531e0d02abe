import { describe, expect, test } from 'vitest'

import { chunksOf, extractFeatures } from './extractFeatures'

const gramsOf = (text: string): ReadonlySet<number> =>
  new Set(extractFeatures(text).characters.keys())

describe('C1 features of a text', () => {
  test('marks inside a word count, marks of the sentence do not', () => {
    expect(chunksOf('crash in main.ts, (a::b) f**k!! "why"? ...')).toEqual([
      'crash',
      'in',
      'main.ts',
      'a::b',
      'f**k',
      'why',
    ])
    expect(gramsOf('where is my card?')).toEqual(gramsOf('where is my card'))
    expect(gramsOf('open main.ts')).not.toEqual(gramsOf('open main ts'))
  })

  test('thousands of marks take no longer than thousands of letters', () => {
    expect(chunksOf(`a${'.'.repeat(100_000)}b`)).toHaveLength(1)
    expect(chunksOf('.'.repeat(100_000))).toEqual([])
  })
})

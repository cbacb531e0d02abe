import { describe, expect, test } from 'vitest'

import { analyseText } from '../analyseText'
import { expandWords } from './expandWords'

const foundFor = (
  question: string,
  kind: 'one-way' | 'two-way',
  words: string,
  means = '',
): string[] =>
  expandWords({ synonyms: [{ kind, means, words }], words: analyseText(question) }).alike.map(
    ({ ord, word }) => `${String(ord)} ${word}`,
  )

describe('G2: synonyms', () => {
  test('two-way: each word finds the others, in its place of the question', () => {
    expect(foundFor('where is my receipt', 'two-way', 'invoice, receipt, bill')).toEqual([
      `1 ${analyseText('invoice').join()}`,
      `1 ${analyseText('bill').join()}`,
    ])
    expect(foundFor('where is my bill', 'two-way', 'invoice, receipt, bill')).toHaveLength(2)
  })

  test('one-way: the words find what they mean, and not the other way round', () => {
    expect(foundFor('my fob broke', 'one-way', 'fob', 'token')).toEqual([
      `1 ${analyseText('token').join()}`,
    ])
    expect(foundFor('my token broke', 'one-way', 'fob', 'token')).toEqual([])
  })

  test('a phrase counts only when all of its words are there', () => {
    expect(foundFor('second factor lost', 'two-way', 'second factor, authenticator')).toHaveLength(
      1,
    )
    expect(foundFor('second board lost', 'two-way', 'second factor, authenticator')).toEqual([])
  })

  test('nothing is found for other words, and empty lists are no error', () => {
    expect(foundFor('reset password', 'two-way', 'invoice, bill')).toEqual([])
    expect(foundFor('reset password', 'one-way', 'password', ' , ;')).toEqual([])
  })
})

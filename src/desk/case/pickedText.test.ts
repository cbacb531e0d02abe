import { expect, test } from 'vitest'

import { pickedText } from './pickedText'

const none = { articleId: null, articleTitle: null, kind: 'none' } as const
const sentences = ['1. Open it.', '2. Close it.', 'Then write.'].map((text) => ({
  source: none,
  text,
}))

test('H5: chosen sentences keep the line breaks between them, and what was edited away harms nothing', () => {
  const text = '1. Open it.\n2. Close it.\n\nThen write.'

  expect(pickedText({ sentences, text }, new Set([0, 1, 2]))).toBe(text)
  expect(pickedText({ sentences, text }, new Set([0, 2]))).toBe('1. Open it.\nThen write.')
  expect(pickedText({ sentences, text: 'Something else' }, new Set([0, 2]))).toBe(
    '1. Open it. Then write.',
  )
  expect(pickedText({ sentences, text }, new Set())).toBe('')
})

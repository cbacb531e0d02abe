import { describe, expect, test } from 'vitest'

import { annotate, numberedSources } from './annotate'

const passage = { articleId: 'a', articleTitle: 'Refunds', kind: 'passage' as const }
const sentences = [
  { source: passage, text: 'Refunds take five days.' },
  { source: { articleId: null, articleTitle: null, kind: 'none' as const }, text: 'Promise!' },
]

describe('F2: every sentence shows what it rests on', () => {
  test('marks sentences in the text and leaves the rest as it is', () => {
    expect(annotate('Hello.\nRefunds take five days. Promise!', sentences)).toEqual([
      { source: null, text: 'Hello.\n' },
      { source: passage, text: 'Refunds take five days.' },
      { source: null, text: ' ' },
      { source: sentences[1]?.source, text: 'Promise!' },
    ])
  })

  test('an edited sentence loses its mark, no text is lost', () => {
    const parts = annotate('Refunds take six days.', sentences)

    expect(parts).toEqual([{ source: null, text: 'Refunds take six days.' }])
  })

  test('an article that is used twice is one source', () => {
    expect(numberedSources([...sentences, ...sentences])).toEqual([
      { id: 'a', number: 1, title: 'Refunds' },
    ])
  })
})

import { describe, expect, test } from 'vitest'

import { partsOfNames } from './partsOfNames'

describe('C1 parts of names', () => {
  test('a name of code says the same as its words', () => {
    const words = new Set(partsOfNames('null pointer exception'))
    expect(new Set(partsOfNames('NullPointerException'))).toEqual(words)
    expect(new Set(partsOfNames('null_pointer_exception'))).toEqual(words)
  })

  test('runs of capitals and numbers end where a word begins', () => {
    expect(partsOfNames('HTMLEditor2')).toEqual(['html', 'editor', '2', 'html editor', 'editor 2'])
  })

  test('endings go, short words and what is left of them stay', () => {
    expect(partsOfNames('exporting exports exported')).toEqual([
      'export',
      'export',
      'export',
      'export export',
      'export export',
    ])
    expect(partsOfNames('is bus ring')).toContain('ring')
  })

  test('no words, no parts; other scripts keep theirs', () => {
    expect(partsOfNames('?! …')).toEqual([])
    expect(partsOfNames('счёт не пришёл')).toHaveLength(5)
    expect(partsOfNames('請求書 が')).toHaveLength(3)
  })
})

import { describe, expect, test } from 'vitest'

import { mentionsIn, openWord } from './openWord'

describe('H6: what is typed behind / and @', () => {
  test.each([
    ['/ref', { from: 0, sign: '/', word: 'ref' }],
    ['Hello\n/', { from: 6, sign: '/', word: '' }],
    ['Ask @Jür', { from: 4, sign: '@', word: 'Jür' }],
    ['see https://a.example/path', null],
    ['write to me@here', null],
    ['1/2', null],
    ['@Maya done', null],
  ])('%j', (text, wanted) => {
    expect(openWord(text)).toEqual(wanted)
  })

  test('names people once, and not Ann where Anna Lee is meant', () => {
    const people = [
      { id: '1', name: 'Anna' },
      { id: '2', name: 'Anna Lee' },
      { id: '3', name: 'Bo' },
    ]

    expect(mentionsIn('@Anna Lee and @Anna Lee', people)).toEqual(['2'])
    expect(mentionsIn('@Anna Lee, @Anna, @Bo', people).toSorted()).toEqual(['1', '2', '3'])
    expect(mentionsIn('bo@bo.example', people)).toEqual([])
  })
})

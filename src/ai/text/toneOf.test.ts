import { describe, expect, test } from 'vitest'

import { toneOf } from './toneOf'

const tone = (text: string): Record<string, number> => Object.fromEntries(toneOf(text))

describe('D1 how a text sounds', () => {
  test('feelings of both lists, turned around where they are denied', () => {
    const glad = tone('The new board is wonderful and I am grateful')
    expect(glad['ours: some good']).toBe(1)
    expect(glad['rated: good']).toBeGreaterThan(0.5)
    expect(glad['rated: more bad']).toBe(0)

    const sour = tone('This is not good')
    expect(sour['denies']).toBe(1)
    expect(sour['ours: balance']).toBeLessThan(0)
  })

  test('words of other languages are felt too', () => {
    expect(tone('Das ist leider falsch')['ours: more bad']).toBe(1)
    expect(tone('Das ist leider falsch')['rated: some bad']).toBe(0)
  })

  test('questions, shouts, quotes, links and length', () => {
    expect(tone('Where is my export?')).toMatchObject({ asks: 1, 'ends asking': 1, shouts: 0 })
    expect(tone('Why? Tell me!!')).toMatchObject({ asks: 1, 'ends asking': 0, 'shouts twice': 1 })
    expect(tone('“Soon”, they said: https://status.example')).toMatchObject({ links: 1, quotes: 1 })
    expect(tone('NO ANSWER')['capitals']).toBeGreaterThan(tone('No answer')['capitals'] ?? 1)
    expect(tone('x'.repeat(5000))).toMatchObject({ 'is long': 1, length: 1 })
  })

  test('whom and what it names, but no mail address', () => {
    expect([...toneOf('@TechCorp_help please #outage').keys()]).toEqual(
      expect.arrayContaining(['@techcorp_help', '#outage']),
    )
    expect(
      [...toneOf('write to ada@shop.example').keys()].some((name) => name.startsWith('@')),
    ).toBe(false)
  })

  test('nothing sounds like nothing', () => {
    expect([...toneOf('').values()].every((value) => value === 0)).toBe(true)
  })
})

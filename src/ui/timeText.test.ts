import { describe, expect, test } from 'vitest'

import { agoText, dateText, dayText, duration, exactTime, relativeTime, unitText } from './timeText'

const now = Date.parse('2026-11-21T12:00:00.000Z')
const before = (minutes: number): string => new Date(now - minutes * 60_000).toISOString()
const day = 24 * 60

describe('times on the desk are written in the reader’s language (H7)', () => {
  test.each([
    ['en', 'now', '5m', '3h', '2d', '6w', 'Apr 2026'],
    ['de', 'jetzt', '5 Min.', '3h', '2 T', '6 W', 'Apr. 2026'],
    ['fr', 'maintenant', '5min', '3h', '2j', '6sem.', 'avr. 2026'],
    ['es', 'ahora', '5min', '3h', '2d', '6sem', 'abr 2026'],
    ['ar', 'الآن', '5 د', '3 س', '2 ي', '6 أ', 'أبريل 2026'],
  ])('%s: an age in a list', (locale, ...texts) => {
    expect(
      [0.5, 5, 200, 2 * day, 42 * day, 220 * day].map((minutes) =>
        plain(relativeTime(before(minutes), now, locale)),
      ),
    ).toEqual(texts)
  })

  test.each([
    ['en', '5m ago', 'in 3h', 'Apr 2026'],
    ['de', 'vor 5 Min.', 'in 3 Std.', 'Apr. 2026'],
    ['fr', 'il y a 5 min', 'dans 3 h', 'avr. 2026'],
    ['es', 'hace 5 min', 'dentro de 3 h', 'abr 2026'],
    ['ar', 'قبل 5 دقائق', 'خلال 3 ساعات', 'أبريل 2026'],
  ])('%s: an age in a sentence, what lies ahead, and long ago', (locale, ...texts) => {
    expect(
      [5, -180, 220 * day].map((minutes) => plain(agoText(before(minutes), now, locale))),
    ).toEqual(texts)
  })

  test('a duration is told in its two largest units, without empty ones', () => {
    expect(
      [20_000, 300_000, 7_200_000, 7_800_000, 277_200_000].map((ms) => duration(ms, 'en')),
    ).toEqual(['<1m', '5m', '2h', '2h 10m', '3d 5h'])
    expect(plain(duration(-7_800_000, 'de'))).toBe('2h 10 Min.')
    expect(plain(unitText(8, 'second', 'long', 'fr'))).toBe('8 secondes')
  })

  test('a day is named: today, yesterday, its date, and the year when it is another', () => {
    const at = new Date(2026, 10, 21, 12)
    const dayBefore = (days: number): string => new Date(2026, 10, 21 - days, 9).toISOString()

    expect([0, 1, 2, 400].map((days) => dayText(dayBefore(days), at, 'en-GB'))).toEqual([
      'Today',
      'Yesterday',
      'Thursday 19 November',
      'Friday, 17 October 2025',
    ])
    expect([0, 1, 2].map((days) => dayText(dayBefore(days), at, 'de'))).toEqual([
      'Heute',
      'Gestern',
      'Donnerstag, 19. November',
    ])
    expect(dateText(dayBefore(0), 'es')).toBe('21 nov 2026')
    expect(exactTime(dayBefore(0), 'fr')).toMatch(/^samedi 21 novembre 2026/u)
  })
})

/** With plain spaces: which ones are narrow or hold together changes with the version of the tables. */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ')

import { describe, expect, test } from 'vitest'

import { laterText, laterTimes, localInput } from './laterTimes'

const labels = (now: Date): string[] => laterTimes(now).map(({ label }) => label)

describe('B5: moments to come back', () => {
  test('every one lies ahead and none is said twice', () => {
    for (let hour = 0; hour < 24 * 14; hour += 5) {
      const now = new Date(2026, 10, 16, hour)
      const times = laterTimes(now).map(({ at }) => at.getTime())

      expect(times.every((at) => at > now.getTime())).toBe(true)
      expect(new Set(times).size).toBe(times.length)
    }
  })

  test('on a Sunday tomorrow is Monday, on a Monday next Monday is in a week', () => {
    expect(labels(new Date(2026, 10, 22, 12))).not.toContain('Next Monday')
    expect(labels(new Date(2026, 10, 23, 12))).toContain('Next Monday')
    expect(labels(new Date(2026, 10, 23, 12))).not.toContain('In a week')
    expect(laterTimes(new Date(2026, 10, 18, 12))[3]?.at).toEqual(new Date(2026, 10, 23, 9))
  })

  test('today is told by its time alone', () => {
    const now = new Date(2026, 10, 18, 12)

    expect(laterText(new Date(2026, 10, 18, 15, 5), now, 'en-GB')).toBe('15:05')
    expect(laterText(new Date(2026, 10, 23, 9), now, 'en-GB')).toBe('Mon 23 Nov, 09:00')
    expect(laterText(new Date(2026, 10, 23, 9), now, 'de')).toBe('Mo., 23. Nov., 09:00')
    expect(laterText(new Date(2026, 10, 23, 9), now, 'en-US')).toMatch(/^Mon, Nov 23, 9:00\sAM$/u)
    expect(localInput(new Date(2026, 0, 3, 4, 5))).toBe('2026-01-03T04:05')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addBusinessMinutes } from './addBusinessMinutes'
import { businessMinutesBetween } from './businessMinutesBetween'
import { aroundTheClock } from './calendar'
import type { BusinessCalendar } from './calendar'
import { isOpenAt } from './isOpenAt'

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Asia/Tehran',
]
const nineToFive = (timezone: string): BusinessCalendar => ({
  breaks: [['12:30', '13:00']],
  holidays: ['2026-12-25', '01-01'],
  hours: Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, [['09:00', '17:30']]])),
  timezone,
})
const nights = (timezone: string): BusinessCalendar => ({
  hours: Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7'].map((day) => [
      day,
      [
        ['00:00', '02:30'],
        ['02:30', '06:00'],
        ['22:00', '24:00'],
      ],
    ]),
  ),
  timezone,
})
const at = (iso: string): Date => new Date(iso)

describe('business minutes (J4)', () => {
  test.each([
    ['within a morning', '2026-03-02T08:30:00Z', '2026-03-02T10:00:00Z', 90],
    ['over the lunch break', '2026-03-02T11:00:00Z', '2026-03-02T12:30:00Z', 60],
    ['over a night', '2026-03-02T16:00:00Z', '2026-03-03T08:30:00Z', 60],
    ['over a weekend', '2026-03-06T16:00:00Z', '2026-03-09T08:30:00Z', 60],
    ['over Christmas', '2026-12-24T16:00:00Z', '2026-12-28T08:30:00Z', 60],
    ['over a yearly holiday', '2026-12-31T16:00:00Z', '2027-01-04T08:30:00Z', 60],
    ['backwards', '2026-03-03T10:00:00Z', '2026-03-02T10:00:00Z', 0],
  ])('counts only open minutes in Berlin: %s', (_, from, to, minutes) => {
    const calendar = nineToFive('Europe/Berlin')
    expect(businessMinutesBetween({ calendar, from: at(from), to: at(to) })).toBe(minutes)
  })

  test('a working day has its usual length after the clocks change, at another UTC hour', () => {
    const calendar = nineToFive('Europe/Berlin')
    const opens = (day: string): string =>
      addBusinessMinutes({ calendar, from: at(day), minutes: 1 }).toISOString()
    expect(opens('2026-03-27T00:00:00Z')).toBe('2026-03-27T08:01:00.000Z')
    expect(opens('2026-03-30T00:00:00Z')).toBe('2026-03-30T07:01:00.000Z')
  })

  test('a night shift is an hour shorter in spring and an hour longer in autumn', () => {
    const night: BusinessCalendar = {
      hours: { '7': [['00:00', '06:00']] },
      timezone: 'Europe/Berlin',
    }
    const minutes = (from: string, to: string): number =>
      businessMinutesBetween({ calendar: night, from: at(from), to: at(to) })
    expect(minutes('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z')).toBe(300)
    expect(minutes('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z')).toBe(420)
  })

  test('hours that touch at a skipped or repeated time leave no hole and no overlap', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2026-03-28']) {
      const calendar = nights('Europe/Berlin')
      const whole: BusinessCalendar = {
        ...calendar,
        hours: Object.fromEntries(
          Object.keys(calendar.hours).map((key) => [
            key,
            [
              ['00:00', '06:00'],
              ['22:00', '24:00'],
            ],
          ]),
        ),
      }
      const range = { from: at(`${day}T00:00:00+01:00`), to: at(`${day}T23:00:00Z`) }
      expect(businessMinutesBetween({ calendar, ...range })).toBe(
        businessMinutesBetween({ calendar: whole, ...range }),
      )
    }
  })

  test('a date that a country skipped has no hours', () => {
    const calendar = nineToFive('Pacific/Apia')
    // Samoa went from Thursday the 29th straight to Saturday the 31st of December 2011.
    expect(
      businessMinutesBetween({
        calendar,
        from: at('2011-12-30T04:00:00Z'),
        to: at('2011-12-31T09:00:00Z'),
      }),
    ).toBe(0)
  })

  test('around the clock, minutes are plain minutes', () => {
    const from = at('2026-03-28T12:34:56Z')
    expect(
      addBusinessMinutes({ calendar: aroundTheClock, from, minutes: 1440 }).toISOString(),
    ).toBe('2026-03-29T12:34:56.000Z')
  })

  test('refuses a calendar that never opens, negative minutes and impossible times', () => {
    const never: BusinessCalendar = { hours: {}, timezone: 'UTC' }
    const from = at('2026-01-01T00:00:00Z')
    expect(() => addBusinessMinutes({ calendar: never, from, minutes: 1 })).toThrow(RangeError)
    expect(() => addBusinessMinutes({ calendar: aroundTheClock, from, minutes: -1 })).toThrow(
      RangeError,
    )
    const odd: BusinessCalendar = { hours: { '4': [['09:00', '25:00']] }, timezone: 'UTC' }
    expect(() => isOpenAt(odd, from)).toThrow(RangeError)
  })

  const anyCalendar = fc
    .tuple(fc.constantFrom(...zones), fc.constantFrom(nineToFive, nights))
    .map(([zone, make]) => make(zone))
  // Four years with every clock change of the zones above in them.
  const anyInstant = fc
    .integer({ max: Date.UTC(2027, 0), min: Date.UTC(2023, 0) })
    .map((ms) => new Date(ms))

  test('what was added is what lies between, in every time zone and over every clock change', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.integer({ max: 3000, min: 0 }),
        (calendar, from, minutes) => {
          const to = addBusinessMinutes({ calendar, from, minutes })
          expect(businessMinutesBetween({ calendar, from, to })).toBe(minutes)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('minutes add up over any point between, and never exceed the plain minutes', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.nat(20_000),
        fc.nat(20_000),
        (calendar, a, first, second) => {
          const b = new Date(a.getTime() + first * 60_000)
          const c = new Date(b.getTime() + second * 60_000)
          const whole = businessMinutesBetween({ calendar, from: a, to: c })
          const parts =
            businessMinutesBetween({ calendar, from: a, to: b }) +
            businessMinutesBetween({ calendar, from: b, to: c })
          expect(whole).toBeCloseTo(parts, 6)
          expect(whole).toBeLessThanOrEqual(first + second)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('the minute after an open instant counts, the minute after a closed one does not begin to', () => {
    fc.assert(
      fc.property(anyCalendar, anyInstant, (calendar, from) => {
        const to = new Date(from.getTime() + 1)
        expect(businessMinutesBetween({ calendar, from, to }) > 0).toBe(isOpenAt(calendar, from))
      }),
      { numRuns: 150 },
    )
  })
})

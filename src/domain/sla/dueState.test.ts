import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addBusinessMinutes } from './addBusinessMinutes'
import type { BusinessCalendar } from './calendar'
import { dueState } from './dueState'
import { pausesOf } from './pausesOf'
import { slaClock } from './slaClock'
import { slaDueAt } from './slaDueAt'

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
]
const office = (timezone: string): BusinessCalendar => ({
  breaks: [['12:30', '13:00']],
  hours: Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, [['08:00', '18:00']]])),
  timezone,
})
const nights = (timezone: string): BusinessCalendar => ({
  hours: Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7'].map((day) => [
      day,
      [
        ['00:00', '06:00'],
        ['22:00', '24:00'],
      ],
    ]),
  ),
  timezone,
})
const anyCalendar = fc
  .tuple(fc.constantFrom(...zones), fc.constantFrom(office, nights))
  .map(([zone, make]) => make(zone))
// Days around the clock changes of 2026 and ordinary ones.
const anyInstant = fc
  .integer({ max: Date.UTC(2026, 11), min: Date.UTC(2026, 0) })
  .map((ms) => new Date(ms))
const at = (iso: string): Date => new Date(iso)

describe('SLA clocks over time zones and clock changes (J4)', () => {
  test('the state read from the due moment is the state of the running clock', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.integer({ max: 3000, min: 1 }),
        fc.nat(6 * 24 * 60),
        fc.integer({ max: 99, min: 1 }),
        (calendar, startedAt, minutes, later, warnAtPercent) => {
          const now = new Date(startedAt.getTime() + later * 60_000)
          const clock = slaClock({
            calendar,
            minutes,
            now,
            pauses: [],
            startedAt,
            stoppedAt: null,
            warnAtPercent,
          })
          expect(dueState({ calendar, dueAt: clock.dueAt, minutes, now, warnAtPercent })).toBe(
            clock.state,
          )
        },
      ),
      { numRuns: 200 },
    )
  })

  test('time never makes a promise better: ok, warning, breached, in this order', () => {
    const rank = { breached: 2, ok: 0, warning: 1 }
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.integer({ max: 2000, min: 1 }),
        (calendar, startedAt, minutes) => {
          const dueAt = addBusinessMinutes({ calendar, from: startedAt, minutes })
          const states = [...Array(12).keys()].map(
            (step) =>
              rank[
                dueState({
                  calendar,
                  dueAt,
                  minutes,
                  now: new Date(startedAt.getTime() + step * 10 * 3_600_000),
                  warnAtPercent: 80,
                })
              ],
          )
          expect(states).toEqual([...states].sort((a, b) => a - b))
        },
      ),
      { numRuns: 150 },
    )
  })

  test('a pause moves the due moment by exactly the open minutes it covers, or not at all once it is past', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyInstant,
        fc.integer({ max: 1500, min: 1 }),
        fc.nat(4000),
        fc.nat(4000),
        (calendar, startedAt, minutes, begins, lasts) => {
          const start = new Date(startedAt.getTime() + begins * 60_000)
          const end = new Date(start.getTime() + lasts * 60_000)
          const plain = slaDueAt({ calendar, minutes, now: end, pauses: [], startedAt })
          const paused = slaDueAt({
            calendar,
            minutes,
            now: end,
            pauses: [{ end, start }],
            startedAt,
          })
          expect(paused.getTime()).toBeGreaterThanOrEqual(plain.getTime())
          if (start >= plain) expect(paused).toEqual(plain)
          else {
            const used = slaClock({
              calendar,
              minutes,
              now: start,
              pauses: [],
              startedAt,
              stoppedAt: null,
            })
            expect(paused).toEqual(
              addBusinessMinutes({ calendar, from: end, minutes: used.remainingMinutes }),
            )
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('when a clock stands still (J4)', () => {
  const moments = ['2026-03-02T09:00Z', '2026-03-02T10:00Z', '2026-03-02T11:00Z'].map(at)
  const [first = at(''), second = at(''), third = at('')] = moments

  test('waiting for the customer or a third party, and being done, are pauses; pending data is none', () => {
    expect(
      pausesOf([
        { at: first, to: 'pending-customer' },
        { at: second, to: 'on-hold' },
        { at: third, to: 'open' },
      ]),
    ).toEqual([{ end: third, start: first }])
    expect(pausesOf([{ at: first, to: 'pending-data' }])).toEqual([])
  })

  test('the last one runs on', () => {
    expect(
      pausesOf([
        { at: first, to: 'open' },
        { at: second, to: 'resolved' },
      ]),
    ).toEqual([{ end: null, start: second }])
  })
})

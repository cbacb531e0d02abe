import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { aroundTheClock } from './calendar'
import type { BusinessCalendar } from './calendar'
import { slaClock } from './slaClock'
import { slaDueAt } from './slaDueAt'
import { slaState } from './slaState'
import { slaTargets } from './slaTargets'
import type { SlaPolicy } from './slaTargets'

const at = (time: string): Date => new Date(`2026-03-02T${time}:00Z`)
const clock = {
  calendar: aroundTheClock,
  minutes: 60,
  pauses: [],
  startedAt: at('08:00'),
  stoppedAt: null,
}

describe('SLA (J4)', () => {
  test.each([
    ['08:10', 'ok', 50],
    ['08:48', 'warning', 12],
    ['09:00', 'warning', 0],
    ['09:01', 'breached', -1],
  ] as const)(
    'at %s a clock of 60 minutes that began at 08:00 is %s',
    (now, state, remainingMinutes) => {
      expect(slaClock({ ...clock, now: at(now) })).toMatchObject({ remainingMinutes, state })
    },
  )

  test('a promise kept in time stays kept, one kept late stays broken', () => {
    expect(slaClock({ ...clock, now: at('12:00'), stoppedAt: at('08:59') })).toMatchObject({
      isStopped: true,
      state: 'ok',
    })
    expect(slaClock({ ...clock, now: at('12:00'), stoppedAt: at('09:30') })).toMatchObject({
      isStopped: true,
      state: 'breached',
    })
  })

  test('a pause moves the due time by its open minutes only', () => {
    const calendar: BusinessCalendar = {
      hours: {
        '1': [
          ['08:00', '12:00'],
          ['13:00', '17:00'],
        ],
      },
      timezone: 'UTC',
    }
    const pauses = [{ end: at('14:00'), start: at('11:30') }]
    expect(
      slaDueAt({ calendar, minutes: 240, now: at('09:00'), pauses, startedAt: at('08:00') }),
    ).toEqual(at('14:30'))
  })

  test('while a pause runs the clock says so and cannot breach', () => {
    const paused = slaClock({
      ...clock,
      now: at('20:00'),
      pauses: [{ end: null, start: at('08:30') }],
    })
    expect(paused).toMatchObject({
      dueAt: at('20:30'),
      isPaused: true,
      remainingMinutes: 30,
      state: 'ok',
    })
  })

  test('overlapping and unordered pauses count once', () => {
    const pauses = [
      { end: at('08:40'), start: at('08:20') },
      { end: at('08:30'), start: at('08:10') },
      { end: at('07:50'), start: at('07:00') },
    ]
    expect(slaDueAt({ ...clock, now: at('08:50'), pauses })).toEqual(at('09:30'))
  })

  test('any pauses: the due time is the promise plus the paused minutes before it', () => {
    const pause = fc.tuple(fc.nat(300), fc.nat(100)).map(([start, length]) => ({
      end: new Date(at('08:00').getTime() + (start + length) * 60_000),
      start: new Date(at('08:00').getTime() + start * 60_000),
    }))
    fc.assert(
      fc.property(fc.array(pause, { maxLength: 6 }), (pauses) => {
        const due = slaDueAt({ ...clock, now: at('20:00'), pauses })
        // Counted the slow way, minute by minute.
        let left = 60
        let minute = at('08:00').getTime()
        for (; left > 0; minute += 60_000) {
          if (!pauses.some(({ end, start }) => start.getTime() <= minute && minute < end.getTime()))
            left -= 1
        }
        expect(due.getTime()).toBe(minute)
      }),
    )
  })

  const policy: SlaPolicy = {
    id: 'p',
    name: 'Standard',
    targets: {
      high: { firstResponse: 60, nextResponse: 120, resolution: 480 },
      'high@enterprise': { firstResponse: 15 },
    },
  }

  test('the tier of the customer overrides single promises of the priority', () => {
    expect(slaTargets({ policy, priority: 'high', tier: 'enterprise' })).toEqual({
      firstResponse: 15,
      nextResponse: 120,
      resolution: 480,
      takeBack: null,
    })
    expect(slaTargets({ policy, priority: 'high', tier: 'free' }).firstResponse).toBe(60)
    expect(slaTargets({ policy, priority: 'low', tier: null })).toEqual({
      firstResponse: null,
      nextResponse: null,
      resolution: null,
      takeBack: null,
    })
  })

  test('a case is as late as its latest promise and due at its earliest open one', () => {
    const state = slaState({
      calendar: aroundTheClock,
      firstRespondedAt: at('08:30'),
      now: at('12:30'),
      pauses: [],
      resolvedAt: null,
      startedAt: at('08:00'),
      targets: slaTargets({ policy, priority: 'high', tier: null }),
      waitingSince: at('10:00'),
    })
    expect(state.firstResponse?.state).toBe('ok')
    expect(state.nextResponse?.state).toBe('breached')
    expect(state).toMatchObject({ dueAt: at('12:00'), state: 'breached' })
  })

  test('a resolved case has nothing due', () => {
    const state = slaState({
      calendar: aroundTheClock,
      firstRespondedAt: null,
      now: at('23:00'),
      pauses: [],
      resolvedAt: at('08:20'),
      startedAt: at('08:00'),
      targets: slaTargets({ policy, priority: 'high', tier: null }),
      waitingSince: null,
    })
    expect(state).toMatchObject({ dueAt: null, nextResponse: null, state: 'ok' })
  })
})

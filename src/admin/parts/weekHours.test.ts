import { describe, expect, test } from 'vitest'

import type { WeekHours } from './weekHours'

import { addSpan, dropSpan, setSpan, weekTotal } from './weekHours'

describe('hours of a week (J1)', () => {
  const office: WeekHours = { '1': [['09:00', '12:30']] }

  test('a second span begins where the first ended, so that a break is the gap between two', () => {
    const longer = addSpan({ day: '1', hours: office })
    expect(longer['1']).toEqual([
      ['09:00', '12:30'],
      ['12:30', '24:00'],
    ])
    expect(addSpan({ day: '2', hours: office })['2']).toEqual([['09:00', '17:00']])
  })

  test('midnight as an end is the end of the day', () => {
    const late = setSpan({ day: '1', end: 'to', hours: office, place: 0, time: '00:00' })
    expect(late['1']).toEqual([['09:00', '24:00']])
    expect(weekTotal(late)).toBe(15)
  })

  test('what is removed leaves the other days as they were', () => {
    const both = addSpan({ day: '2', hours: office })
    expect(dropSpan({ day: '1', hours: both, place: 0 })).toEqual({
      '1': [],
      '2': [['09:00', '17:00']],
    })
  })
})

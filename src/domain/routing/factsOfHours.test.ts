import { describe, expect, test } from 'vitest'

import type { BusinessCalendar } from '../sla/calendar'

import { factsOfHours } from './factsOfHours'

const weekdays = (...hours: [string, string][]): BusinessCalendar['hours'] =>
  Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, hours]))
const berlin: BusinessCalendar = {
  holidays: ['2026-12-25', '01-01'],
  hours: weekdays(['09:00', '12:30'], ['13:00', '18:00']),
  timezone: 'Europe/Berlin',
}
const newYork: BusinessCalendar = {
  holidays: ['2026-11-26'],
  hours: weekdays(['09:00', '18:00']),
  timezone: 'America/New_York',
}
const read = (
  at: string,
  department: BusinessCalendar | null = berlin,
  house: readonly BusinessCalendar[] = [berlin, newYork],
): readonly unknown[] => {
  const facts = factsOfHours({ arrivedAt: new Date(at), department, house })

  return [facts['time.inDepartmentHours'], facts['time.inHouseHours']]
}

describe('business hours as something a rule may ask (E1)', () => {
  test.each([
    ['a Monday morning in Berlin', '2026-11-23T08:00:00Z', true, true],
    ['the very minute of opening', '2026-11-23T08:00:00.000Z', true, true],
    ['a second before opening', '2026-11-23T07:59:59Z', false, false],
    ['the very minute of closing', '2026-11-23T17:00:00Z', false, true],
    ['the break at noon, when New York is not up yet', '2026-11-23T11:45:00Z', false, false],
    ['the evening, when only New York works', '2026-11-23T20:00:00Z', false, true],
    ['a Saturday', '2026-11-28T10:00:00Z', false, false],
    // A day that is another date where the office stands.
    ['a Sunday evening in UTC that is one in Berlin too', '2026-11-22T23:30:00Z', false, false],
  ])('%s', (_, at, inDepartment, inHouse) => {
    expect(read(at)).toEqual([inDepartment, inHouse])
  })

  test('a holiday of one office closes that one only, also one that comes every year', () => {
    expect(read('2026-11-26T15:00:00Z', newYork)).toEqual([false, true])
    expect(read('2027-01-01T10:00:00Z')).toEqual([false, false])
    expect(read('2026-12-25T10:00:00Z')).toEqual([false, false])
  })

  test('opening moves with the clock change, not with UTC', () => {
    // Friday before and Monday after the night of 28 March 2027.
    expect(read('2027-03-25T07:30:00Z')[0]).toBe(false)
    expect(read('2027-03-25T08:00:00Z')[0]).toBe(true)
    expect(read('2027-03-30T07:00:00Z')[0]).toBe(true)
    expect(read('2027-03-30T06:59:00Z')[0]).toBe(false)
    // New York changes two weeks earlier: in between, Berlin closes as New York has been open for four hours.
    expect(read('2027-03-16T13:00:00Z', newYork)[0]).toBe(true)
    expect(read('2027-03-09T13:00:00Z', newYork)[0]).toBe(false)
  })

  test('whoever keeps no hours is always open', () => {
    expect(read('2026-11-28T03:00:00Z', null, [])).toEqual([true, true])
  })

  test('hours that nobody can read answer nothing and stop nothing', () => {
    const broken = { ...berlin, hours: { '1': [['9 am', '18:00']] } } as const
    expect(read('2026-11-23T08:00:00Z', broken, [broken])).toEqual([null, null])
    expect(read('2026-11-23T08:00:00Z', berlin, [broken, berlin])).toEqual([true, true])
    expect(read('2026-11-23T08:00:00Z', { ...berlin, timezone: 'Mars/Olympus' })[0]).toBeNull()
  })
})

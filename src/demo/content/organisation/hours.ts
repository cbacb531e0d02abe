import type { DemoBusinessHours, DemoShift, WeekHours } from '../types'

const weekdays = ['1', '2', '3', '4', '5']

const onWeekdays = (...spans: readonly (readonly [string, string])[]): WeekHours =>
  Object.fromEntries(weekdays.map((day) => [day, spans]))

/** Opening times of the three offices. Holidays are those of the office's city, for 2026 and 2027. */
export const businessHours: readonly DemoBusinessHours[] = [
  {
    key: 'berlin',
    name: 'Berlin office',
    timezone: 'Europe/Berlin',
    hours: onWeekdays(['09:00', '18:00']),
    holidays: [
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
      '2027-01-01',
      '2027-03-08',
      '2027-03-26',
      '2027-03-29',
      '2027-05-06',
      '2027-05-17',
    ],
  },
  {
    key: 'new-york',
    name: 'New York office',
    timezone: 'America/New_York',
    hours: onWeekdays(['09:00', '18:00']),
    holidays: [
      '2026-09-07',
      '2026-11-26',
      '2026-12-25',
      '2027-01-01',
      '2027-01-18',
      '2027-05-31',
      '2027-07-05',
    ],
  },
  {
    key: 'singapore',
    name: 'Singapore office',
    timezone: 'Asia/Singapore',
    hours: onWeekdays(['09:00', '18:00']),
    holidays: ['2026-11-09', '2026-12-25', '2027-01-01', '2027-02-08', '2027-05-01'],
  },
]

/** Who works when. Early and late shifts together cover the clock from Singapore's morning to New York's evening. */
export const shifts: readonly DemoShift[] = [
  {
    key: 'berlin-early',
    name: 'Berlin, early',
    timezone: 'Europe/Berlin',
    hours: onWeekdays(['07:00', '11:30'], ['12:00', '15:30']),
  },
  {
    key: 'berlin-late',
    name: 'Berlin, late',
    timezone: 'Europe/Berlin',
    hours: onWeekdays(['10:00', '14:00'], ['14:30', '18:30']),
  },
  {
    key: 'new-york-day',
    name: 'New York, day',
    timezone: 'America/New_York',
    hours: onWeekdays(['09:00', '12:30'], ['13:15', '18:00']),
  },
  {
    key: 'new-york-weekend',
    name: 'New York, Tuesday to Saturday',
    timezone: 'America/New_York',
    hours: Object.fromEntries(
      ['2', '3', '4', '5', '6'].map((day) => [day, [['09:00', '17:00'] as const]]),
    ),
  },
  {
    key: 'singapore-day',
    name: 'Singapore, day',
    timezone: 'Asia/Singapore',
    hours: onWeekdays(['08:30', '12:30'], ['13:30', '17:30']),
  },
]

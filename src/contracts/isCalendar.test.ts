import { describe, expect, test } from 'vitest'

import { isHolidays, isWeekHours } from './isCalendar'
import { isConditions } from './isConditions'
import { isSlaTargets } from './isSlaTargets'

describe('what an admin types into a rule is checked before a case meets it', () => {
  test.each([
    [
      {
        1: [
          ['09:00', '12:30'],
          ['13:00', '24:00'],
        ],
      },
      true,
    ],
    [{}, true],
    [{ 1: [['9:00', '17:00']] }, 'Monday is no time of day'],
    [{ 3: [['17:00', '09:00']] }, 'Wednesday ends before it begins'],
    [null, expect.any(String)],
    [{ monday: [] }, expect.any(String)],
  ])('hours %j', (value, answer) => {
    expect(isWeekHours(value)).toEqual(answer)
  })

  test.each([
    [null, true],
    [['2026-12-25', '12-25'], true],
    [['25.12.2026'], 'A holiday is no date: 2026-12-25, or 12-25 for every year'],
    [['2026-13-01'], expect.any(String)],
  ])('holidays %j', (value, answer) => {
    expect(isHolidays(value)).toEqual(answer)
  })

  test.each([
    [{ high: { firstResponse: 30, resolution: null }, 'high@enterprise': { takeBack: 90 } }, true],
    [
      { high: { firstResponse: 0 } },
      'The promise for high, firstResponse: wants at least one minute',
    ],
    [{ high: { first: 30 } }, expect.any(String)],
    [{ important: { firstResponse: 30 } }, expect.any(String)],
    [undefined, expect.any(String)],
  ])('promises %j', (value, answer) => {
    expect(isSlaTargets(value)).toEqual(answer)
  })

  test.each([
    [{ all: [] }, true],
    [{ all: [{ field: 'priority', operator: 'in', value: ['high'] }] }, true],
    [{ field: 'priority', operator: 'in', value: 'high' }, 'conditions: in needs a list'],
    [null, 'Say when it holds; without a condition it holds always.'],
  ])('conditions %j', (value, answer) => {
    expect(isConditions(value)).toEqual(answer)
  })
})

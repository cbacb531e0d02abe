import { describe, expect, test } from 'vitest'

import type { CaseField } from './checkCustomFields'

import { checkCustomFields } from './checkCustomFields'

const field = (key: string, kind: CaseField['kind'], more: Partial<CaseField> = {}): CaseField => ({
  key,
  kind,
  label: key,
  options: [],
  pattern: null,
  ...more,
})
const fields = [
  field('seats', 'number'),
  field('plan', 'select', { options: ['Free', 'Team'] }),
  field('renewal', 'date'),
  field('is_trial', 'boolean'),
  field('order_number', 'text', { pattern: 'TC-\\d{5}' }),
  field('broken', 'text', { pattern: '(' }),
]

describe('custom fields (B4)', () => {
  test('values of the defined kind are accepted, and null clears any of them', () => {
    expect(
      checkCustomFields(
        {
          broken: 'x',
          is_trial: false,
          order_number: 'TC-12345',
          plan: 'Team',
          renewal: '2026-11-30',
          seats: 3,
        },
        fields,
      ),
    ).toEqual([])
    expect(checkCustomFields({ plan: null, seats: null }, fields)).toEqual([])
  })

  test.each([
    ['seats', '3', 'seats is a number.'],
    ['seats', Number.NaN, 'seats is a number.'],
    ['plan', 'Gold', 'plan is one of: Free, Team.'],
    ['renewal', '30.11.2026', 'renewal is a date such as 2026-11-30.'],
    ['renewal', '2026-13-40', 'renewal is a date such as 2026-11-30.'],
    ['is_trial', 'yes', 'is_trial is yes or no.'],
    ['order_number', 'TC-1', 'order_number does not have the form that is asked for (TC-\\d{5}).'],
    [
      'order_number',
      'TC-12345 or so',
      'order_number does not have the form that is asked for (TC-\\d{5}).',
    ],
    ['sseats', 3, 'There is no such field.'],
  ])('%s = %j is refused by name', (key, value, problem) => {
    expect(checkCustomFields({ [key]: value }, fields)).toEqual([{ key, problem }])
  })
})

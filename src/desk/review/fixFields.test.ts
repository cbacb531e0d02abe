import { describe, expect, test } from 'vitest'

import type { ReviewRow } from '@/contracts/desk'

import { correctionsOf, fixFields } from './fixFields'

const row: ReviewRow = {
  channel: 'web-form',
  customer: { email: null, id: 'c', name: 'Ana', phone: '+4930123' },
  customFields: { orderNumber: 'TC-1' },
  department: 'Support',
  id: 'x',
  number: 'CW-00001',
  problems: [
    { field: 'customer.email', problem: 'There is no address.', suggestion: 'ana@example.com' },
    { field: 'orderNumber', problem: 'No such order.', suggestion: null },
  ],
  rev: 1,
  subject: 'Hello',
  text: 'Where is it?',
  waitingSince: '2026-01-01T00:00:00.000Z',
}

describe('C2: a person fixes what is missing where it stands', () => {
  test('each problem has a field that holds what is there now', () => {
    expect(fixFields(row).map(({ current, key, label }) => [label, key, current])).toEqual([
      ['Email', 'email', ''],
      ['Order number', 'customFields', 'TC-1'],
    ])
  })

  test('only what was changed is sent, custom fields under their own key', () => {
    const fields = fixFields(row)

    expect(correctionsOf(fields, {})).toEqual({})
    expect(correctionsOf(fields, { email: ' ana@example.com ', orderNumber: 'TC-1' })).toEqual({
      email: 'ana@example.com',
    })
    expect(correctionsOf(fields, { orderNumber: 'TC-2' })).toEqual({
      customFields: { orderNumber: 'TC-2' },
    })
  })

  test('a value can be put in with a click, advice is only read', () => {
    const advised = {
      ...row,
      problems: [{ field: 'phone', problem: 'Malformed.', suggestion: 'Add the country code.' }],
    }

    expect(fixFields(row)[0]).toMatchObject({ advice: null, suggestion: 'ana@example.com' })
    expect(fixFields(advised)[0]).toMatchObject({
      advice: 'Add the country code.',
      suggestion: null,
    })
  })

  test('two problems with one field are one input that tells both', () => {
    const twice = {
      ...row,
      problems: [...row.problems, { field: 'email', problem: 'Bounced.', suggestion: null }],
    }

    expect(fixFields(twice)[0]?.problem).toBe('There is no address. Bounced.')
  })
})

import { describe, expect, test } from 'vitest'

import type { InboxFilters } from '@/contracts/desk'

import { noFilters } from '@/contracts/deskFilters'

import { isListed } from './isListed'

const now = Date.parse('2026-03-02T09:00:00Z')
const awake = { snoozedUntil: null }
const asleep = { snoozedUntil: '2026-03-02T09:00:01Z' }
const woken = { snoozedUntil: '2026-03-02T08:59:59Z' }
const lists = (filters: Partial<InboxFilters>): boolean[] =>
  [awake, asleep, woken].map((row) => isListed({ filters: { ...noFilters, ...filters }, now, row }))

describe('B5: a snoozed case is out of the way until it wakes', () => {
  test('it leaves the lists of what is to be done, and is in the list of snoozed ones alone', () => {
    expect(lists({})).toEqual([true, false, true])
    expect(lists({ assignee: 'me', statuses: ['open'] })).toEqual([true, false, true])
    expect(lists({ isSnoozed: true })).toEqual([false, true, false])
  })

  test.each([
    { q: 'refund' },
    { isMentioned: true },
    { isOverdue: true },
    { customerId: 'any' },
    { statuses: ['open', 'closed'] },
  ] satisfies Partial<InboxFilters>[])('it is found by those who look for it: %j', (filters) => {
    expect(lists(filters)).toEqual([true, true, true])
  })
})

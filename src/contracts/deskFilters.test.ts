import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { caseStatuses, channels, priorities } from '@/domain/vocabulary'

import {
  inboxParams,
  noFilters,
  parseInboxFilters,
  quickFilterIn,
  quickFilterOf,
} from './deskFilters'

describe('H1: filters live in the address bar', () => {
  const filters = fc.record({
    assignee: fc.oneof(fc.constantFrom(null, 'me', 'nobody'), fc.uuid()),
    categoryId: fc.option(fc.uuid(), { nil: null }),
    channels: fc.subarray([...channels]),
    fields: fc.dictionary(
      fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/u),
      fc.string({ maxLength: 30, minLength: 1 }),
      {
        maxKeys: 5,
        noNullPrototype: true,
      },
    ),
    isOverdue: fc.boolean(),
    needsApproval: fc.boolean(),
    priorities: fc.subarray([...priorities]),
    q: fc.string({ maxLength: 40 }).map((q) => q.trim()),
    sort: fc.constantFrom('activity' as const, 'sla' as const),
    statuses: fc.subarray([...caseStatuses]),
    teamId: fc.option(fc.uuid(), { nil: null }),
  })

  test('any filters survive the way into an address and back', () => {
    fc.assert(
      fc.property(filters, (given) => {
        expect(parseInboxFilters(new URLSearchParams(inboxParams(given).toString()))).toEqual(given)
      }),
    )
  })

  test('unknown values are left out instead of reaching the database', () => {
    const read = parseInboxFilters(
      new URLSearchParams("status=open,drop&assignee=' or 1=1&team=7&sort=price&priority=urgent"),
    )

    expect(read).toEqual({ ...noFilters, priorities: ['urgent'], statuses: ['open'] })
  })

  test('a one-click filter is recognised whatever it is sorted by', () => {
    expect(quickFilterIn({ ...quickFilterOf.mine, sort: 'sla' })).toBe('mine')
    expect(quickFilterIn({ ...quickFilterOf.mine, q: 'refund' })).toBeNull()
    expect(quickFilterIn(noFilters)).toBe('all')
  })
})

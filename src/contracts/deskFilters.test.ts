import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { caseStatuses, channels, customerTiers, languages, priorities } from '@/domain/vocabulary'

import {
  inboxParams,
  noFilters,
  parseInboxFilters,
  quickFilterIn,
  quickFilterOf,
  viewFilter,
  viewQuery,
} from './deskFilters'

describe('H1: filters live in the address bar', () => {
  const filters = fc.record({
    assignee: fc.oneof(fc.constantFrom(null, 'me', 'nobody'), fc.uuid()),
    categoryId: fc.option(fc.uuid(), { nil: null }),
    channels: fc.subarray([...channels]),
    customerId: fc.option(fc.uuid(), { nil: null }),
    departmentId: fc.option(fc.uuid(), { nil: null }),
    fields: fc.dictionary(
      fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/u),
      fc.string({ maxLength: 30, minLength: 1 }),
      {
        maxKeys: 5,
        noNullPrototype: true,
      },
    ),
    isMentioned: fc.boolean(),
    isOverdue: fc.boolean(),
    isSnoozed: fc.boolean(),
    isUnread: fc.boolean(),
    languages: fc.subarray([...languages]),
    needsApproval: fc.boolean(),
    priorities: fc.subarray([...priorities]),
    q: fc.string({ maxLength: 40 }).map((q) => q.trim()),
    sort: fc.constantFrom('activity' as const, 'sla' as const),
    statuses: fc.subarray([...caseStatuses]),
    tagId: fc.option(fc.uuid(), { nil: null }),
    teamId: fc.option(fc.uuid(), { nil: null }),
    tiers: fc.subarray([...customerTiers]),
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

describe('H1: saved views', () => {
  test('a view of the demo company opens as an address: lists, flags and the order by SLA', () => {
    expect(
      viewQuery({
        filter: { language: 'es', overdue: true, status: ['open', 'new'], tier: 'enterprise' },
        sort: 'resolutionDueAt',
      }),
    ).toBe('status=new%2Copen&tier=enterprise&language=es&overdue=1&sort=sla')
  })

  test('what a view keeps of an address opens as the same address', () => {
    const query = 'status=new%2Copen&assignee=me&field.plan=Team&unread=1&q=refund&sort=sla'

    expect(viewQuery(viewFilter(query))).toBe(query)
  })

  test.each([null, 'text', ['a'], { nonsense: { deep: 1 }, status: 7 }])(
    'a filter that makes no sense is no filter: %j',
    (filter) => {
      expect(viewQuery({ filter, sort: null })).toBe('')
    },
  )
})

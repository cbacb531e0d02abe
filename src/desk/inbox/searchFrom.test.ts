import { describe, expect, it } from 'vitest'

import { noFilters, quickFilterOf } from '@/contracts/deskFilters'

import { searchFrom } from './searchFrom'

describe('where a search looks (H1)', () => {
  it('looks at all cases from every one-click list', () => {
    for (const filters of Object.values(quickFilterOf)) {
      expect(searchFrom(filters, 'invoice')).toStrictEqual({
        ...noFilters,
        q: 'invoice',
        sort: filters.sort,
      })
    }
  })

  it('keeps filters that somebody chose by hand', () => {
    const chosen = { ...noFilters, assignee: 'me', channels: ['email'] } as const

    expect(searchFrom(chosen, 'invoice')).toStrictEqual({ ...chosen, q: 'invoice' })
  })

  it('keeps a filter that was chosen after the search began', () => {
    const narrowed = { ...noFilters, assignee: 'me', q: 'invoi' } as const

    expect(searchFrom(narrowed, 'invoice')).toStrictEqual({ ...narrowed, q: 'invoice' })
  })
})

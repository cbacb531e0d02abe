import { describe, expect, test } from 'vitest'

import type { WorkedCase } from './recommendFilters'

import { recommendFilters } from './recommendFilters'

const one = (change: Partial<WorkedCase> = {}): WorkedCase => ({
  categoryId: 'billing',
  channel: 'email',
  language: 'en',
  tier: 'free',
  ...change,
})
const many = (count: number, change: Partial<WorkedCase> = {}): WorkedCase[] =>
  Array.from({ length: count }, () => one(change))

describe('H1: filters recommended from somebody’s own history', () => {
  test('traits that many of their cases share, the pair before its parts', () => {
    const found = recommendFilters([
      ...many(6, { categoryId: 'access', channel: 'whatsapp', language: 'es', tier: null }),
      ...many(2, { categoryId: 'access', language: 'fr', tier: null }),
      ...many(4, { categoryId: 'export', language: 'de', tier: null }),
    ])

    expect(found[0]).toEqual({
      filter: { category: 'access', channel: 'whatsapp' },
      fits: 6,
      of: 12,
    })
    expect(found.map(({ filter }) => filter)).not.toContainEqual({ category: 'access' })
  })

  test('what all of them share says nothing, and neither do too few cases', () => {
    expect(recommendFilters(many(20))).toEqual([])
    expect(recommendFilters([...many(4), ...many(3, { channel: 'whatsapp' })])).toEqual([])
  })

  test('three at most, and none twice in other words', () => {
    const found = recommendFilters(
      ['a', 'b', 'c', 'd'].flatMap((categoryId) =>
        many(5, { categoryId, channel: categoryId, language: categoryId, tier: categoryId }),
      ),
    )

    expect(found).toHaveLength(3)
    const traits = found.flatMap(({ filter }) =>
      Object.entries(filter).map(([facet, value]) => `${facet} ${value}`),
    )
    expect(new Set(traits).size).toBe(traits.length)
  })
})

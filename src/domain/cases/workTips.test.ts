import { describe, expect, it } from 'vitest'

import type { TipCase } from './workTips'

import { workTips } from './workTips'

const plain: TipCase = {
  category: 'Billing',
  firstResponse: 20,
  isResolved: true,
  number: 'CW-1',
  rating: null,
  subject: 'Invoice',
  waiting: null,
  wasReopened: false,
}
const many = (count: number, more: Partial<TipCase>): TipCase[] =>
  Array.from({ length: count }, (_, at) => ({
    ...plain,
    ...more,
    number: `CW-${String(100 + at)}`,
  }))
const kindsOf = (cases: readonly TipCase[]): readonly string[] =>
  workTips(cases).map(({ kind }) => kind)

describe('tips from the cases of one person (H8)', () => {
  it('says nothing of ordinary work, nor of no work', () => {
    expect([workTips([]), workTips(many(20, {}))]).toEqual([[], []])
  })

  it('names a category whose first answers take twice as long as all others, slowest case first', () => {
    const slow = many(4, { category: 'Refunds', firstResponse: 100 })
    const slowest = { ...plain, category: 'Refunds', firstResponse: 300, number: 'CW-9' }

    expect(workTips([...many(6, {}), ...slow, slowest])).toMatchObject([
      { category: 'Refunds', count: 5, kind: 'slow-category', mine: 100, others: 20 },
    ])
    expect(workTips([...many(6, {}), ...slow, slowest])[0]?.cases[0]?.number).toBe('CW-9')
  })

  it('takes three slow cases for chance, and half an hour for no matter', () => {
    expect(kindsOf([...many(6, {}), ...many(3, { category: 'A', firstResponse: 500 })])).toEqual([])
    expect(kindsOf([...many(6, {}), ...many(9, { category: 'A', firstResponse: 49 })])).toEqual([])
  })

  it('tells of solved cases that come back once a fifth of them does', () => {
    const back = many(3, { wasReopened: true })

    expect(workTips([...many(12, {}), ...back])).toMatchObject([
      { count: 3, kind: 'came-back', of: 15 },
    ])
    expect(kindsOf([...many(13, {}), ...back])).toEqual([])
  })

  it('puts customers who wait longer than a day first, the longest on top', () => {
    const tips = workTips([
      ...many(2, { rating: 1 }),
      { ...plain, number: 'CW-7', waiting: 24 },
      { ...plain, number: 'CW-8', waiting: 70 },
      { ...plain, number: 'CW-9', waiting: 23 },
    ])

    expect(tips.map(({ kind }) => kind)).toEqual(['waiting', 'unhappy'])
    expect(tips[0]).toMatchObject({ count: 2, hours: 70 })
    expect(tips[0]?.cases.map(({ number }) => number)).toEqual(['CW-8', 'CW-7'])
  })

  it('shows at most five cases of each, and counts all', () => {
    expect(workTips(many(8, { rating: 2 }))).toMatchObject([{ count: 8, kind: 'unhappy' }])
    expect(workTips(many(8, { rating: 2 }))[0]?.cases).toHaveLength(5)
  })
})

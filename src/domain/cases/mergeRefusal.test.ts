import { describe, expect, test } from 'vitest'

import { mergeRefusal } from './mergeRefusal'

const from = { customerId: 'hanna', id: 'a', status: 'open' } as const
const into = { customerId: 'hanna', id: 'b', status: 'pending-customer' } as const

describe('B5: which cases may become one', () => {
  test('two of the same customer may, also when the one that ends was closed', () => {
    expect(mergeRefusal({ from, into, mergedIds: [] })).toBeNull()
    expect(mergeRefusal({ from: { ...from, status: 'closed' }, into, mergedIds: [] })).toBeNull()
  })

  test.each([
    ['of two customers', { ...from, customerId: 'otto' }, into, []],
    ['with itself', from, { ...into, id: 'a' }, []],
    ['one that was merged before', from, into, ['a']],
    ['into one that was merged', from, into, ['b']],
    ['into a closed one', from, { ...into, status: 'closed' as const }, []],
  ])('never %s', (_name, one, other, mergedIds) => {
    expect(mergeRefusal({ from: one, into: other, mergedIds })).not.toBeNull()
  })
})

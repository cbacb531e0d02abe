import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { compareCursors, formatCursor, parseCursor } from '@/events/cursor'

const part = fc.bigInt({ max: 2n ** 63n - 1n, min: 0n })
const cursor = fc.record({ id: part, xid: part })

describe('positions in the outbox', () => {
  test('a position survives the way to the browser and back', () => {
    fc.assert(
      fc.property(cursor, (given) => {
        expect(parseCursor(formatCursor(given))).toEqual(given)
      }),
    )
  })

  test('the transaction decides the order, then the id, with all 64 bits', () => {
    fc.assert(
      fc.property(cursor, cursor, (a, b) => {
        const expected = a.xid < b.xid || (a.xid === b.xid && a.id < b.id)
        expect(compareCursors(a, b) < 0).toBe(expected)
      }),
    )
  })

  test.each([
    null,
    undefined,
    '',
    '1',
    '1:',
    ':1',
    '-1:1',
    '1:1;drop table events',
    '9'.repeat(19) + ':1',
    '1e3:1',
  ])('takes no position from %s', (text) => {
    expect(parseCursor(text)).toBeNull()
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { caseStatuses } from '../vocabulary'
import { formatCaseNumber, parseCaseNumber } from './caseNumber'
import { canMove, finishedStatuses, slaPausingStatuses, statusMoves } from './caseStatus'

const anyStatus = fc.constantFrom(...caseStatuses)

describe('case status (B4)', () => {
  test.each([
    ['new', 'open', true],
    ['pending-data', 'open', true],
    ['pending-data', 'resolved', false],
    ['resolved', 'open', true],
    ['resolved', 'escalated', false],
    ['closed', 'open', true],
    ['closed', 'resolved', false],
    ['open', 'new', false],
    ['open', 'open', false],
  ] as const)('%s to %s: %s', (from, to, isLegal) => {
    const check = canMove(from, to)
    expect(check.isLegal).toBe(isLegal)
    expect(check.reason).not.toBe('')
  })

  test('whatever happened, work on a case can begin again, and no case becomes new again', () => {
    fc.assert(
      fc.property(fc.array(anyStatus), (wishes) => {
        let status: (typeof caseStatuses)[number] = 'new'
        for (const wish of wishes) if (canMove(status, wish).isLegal) status = wish
        expect(status === 'open' || canMove(status, 'open').isLegal).toBe(true)
        expect(canMove(status, 'new').isLegal).toBe(false)
      }),
    )
  })

  test('a refusal names the moves that are possible', () => {
    expect(canMove('closed', 'resolved').reason).toBe(
      'A case that is closed can only become open; not resolved.',
    )
    for (const status of caseStatuses)
      expect(Object.keys(statusMoves[status])).not.toContain(status)
  })

  test('clocks pause only while others have to act', () => {
    expect(slaPausingStatuses).toEqual(['pending-customer', 'on-hold'])
    expect(finishedStatuses.filter((status) => slaPausingStatuses.includes(status))).toEqual([])
  })
})

describe('case number (B4)', () => {
  test('is read back from the way people type it', () => {
    fc.assert(
      fc.property(
        fc.integer({ max: 999_999_999, min: 1 }),
        fc.constantFrom('', '#', ' '),
        (sequence, lead) => {
          const number = formatCaseNumber(sequence)
          expect(parseCaseNumber(lead + number.toLowerCase())).toBe(sequence)
          expect(parseCaseNumber(number.replace('-', ' '))).toBe(sequence)
        },
      ),
    )
  })

  test.each(['CW-', 'CW-12', 'XX-10427', '10427', 'CW-10427a', 'CW-00000'])(
    '%s is no case number',
    (text) => {
      expect(parseCaseNumber(text)).toBeNull()
    },
  )

  test('reads CW-10427, and refuses what is no sequence', () => {
    expect(formatCaseNumber(10427)).toBe('CW-10427')
    expect(formatCaseNumber(7)).toBe('CW-00007')
    for (const wrong of [0, -1, 1.5, Number.NaN])
      expect(() => formatCaseNumber(wrong)).toThrow(RangeError)
  })
})

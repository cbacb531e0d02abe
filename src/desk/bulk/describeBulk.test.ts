import { describe, expect, test } from 'vitest'

import { numberText } from '@/ui/intl'

import { bulkTitle, forecastLines, wantsReason } from './describeBulk'

describe('H3: a change of many says what it will do', () => {
  test('what changes, what already is so, and what is refused, with the reason', () => {
    expect(
      forecastLines({
        alreadySo: 1,
        handedOver: 0,
        refused: [{ count: 3, reason: 'A closed case has no assignee.' }],
        willChange: 2400,
      }),
    ).toEqual([
      `${numberText(2400)} cases will change.`,
      '1 case already is like that.',
      '3 cases cannot: A closed case has no assignee.',
    ])
  })

  test('nothing to do is said as plainly', () => {
    expect(forecastLines({ alreadySo: 0, handedOver: 0, refused: [], willChange: 0 })).toEqual([
      'Nothing will change.',
    ])
  })

  test('E5: escalating asks why, and so does what leaves somebody’s hands', () => {
    const forecast = { alreadySo: 0, handedOver: 0, refused: [], willChange: 2 }
    const assign = { assigneeId: null, do: 'assign' } as const
    expect(wantsReason({ do: 'move', to: 'escalated' }, undefined)).toBe(true)
    expect(wantsReason({ do: 'move', to: 'resolved' }, forecast)).toBe(false)
    expect(wantsReason(assign, forecast)).toBe(false)
    expect(wantsReason(assign, { ...forecast, handedOver: 1 })).toBe(true)
  })

  test('the title names the action', () => {
    expect(bulkTitle({ do: 'move', to: 'resolved' }, undefined)).toBe('Resolve')
    expect(bulkTitle({ assigneeId: null, do: 'assign' }, undefined)).toBe('Assign to nobody')
  })
})

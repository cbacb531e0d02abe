import { describe, expect, test } from 'vitest'

import type { RoutingAgent } from './routingTypes'

import { factsOfPreviousAgent } from './factsOfPreviousAgent'
import { matchesConditions } from './matchesConditions'

const ana: RoutingAgent = {
  availability: 'available',
  capacityMinutes: 480,
  id: 'ana',
  isActive: true,
  languages: ['en'],
  lastAssignedAt: null,
  loadMinutes: 480,
  name: 'Ana',
  shifts: [{ hours: { '1': [['09:00', '17:00']] }, timezone: 'Europe/Berlin' }],
  skills: [],
  teamIds: [],
}
const monday = new Date('2026-11-23T09:00:00Z')
const isAvailable = (unusual: Partial<RoutingAgent>, now = monday): unknown =>
  factsOfPreviousAgent({ agents: [{ ...ana, ...unusual }], now, previousAgentId: 'ana' })[
    'previousAgent.isAvailable'
  ]

describe('the customer’s previous agent as something a rule may ask (E1)', () => {
  test('is available in their shift, however much they carry', () => {
    expect(isAvailable({})).toBe(true)
    expect(isAvailable({ shifts: [] }, new Date('2026-11-22T03:00:00Z'))).toBe(true)
  })

  test.each<[string, Partial<RoutingAgent>, Date]>([
    ['busy', { availability: 'busy' }, monday],
    ['switched off', { isActive: false }, monday],
    ['after their shift', {}, new Date('2026-11-23T17:00:00Z')],
  ])('is not available when %s', (_, unusual, now) => {
    expect(isAvailable(unusual, now)).toBe(false)
  })

  test('who left is not available; where there was nobody, no rule about it matches', () => {
    const read = (previousAgentId: null | string): ReturnType<typeof factsOfPreviousAgent> =>
      factsOfPreviousAgent({ agents: [ana], now: monday, previousAgentId })
    const field = 'previousAgent.isAvailable'
    expect(read('gone')[field]).toBe(false)
    expect(matchesConditions(read('ana'), { field, operator: 'equals', value: 'true' })).toBe(true)

    for (const value of ['true', 'false']) {
      expect(matchesConditions(read(null), { field, operator: 'equals', value })).toBe(false)
    }

    expect(
      matchesConditions(read(null), { field: 'previousAgentId', operator: 'exists', value: false }),
    ).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'

import type { RoutingAgent, RoutingInput } from './routingTypes'

import { decideRoute } from './decideRoute'
import { rereadInput } from './rereadInput'
import { verifyRoute } from './verifyRoute'

const agent = (id: string, loadMinutes: number): RoutingAgent => ({
  availability: 'available',
  capacityMinutes: 400,
  id,
  isActive: true,
  languages: ['en'],
  lastAssignedAt: null,
  loadMinutes,
  name: id,
  shifts: [],
  skills: [],
  teamIds: ['team'],
})
const input = (experience?: Record<string, number>, loadOfBen = 40): RoutingInput => ({
  agents: [agent('ana', 0), agent('ben', loadOfBen)],
  defaults: { categories: {}, departments: {}, expectedMinutes: 10, teamId: 'team' },
  ...(experience === undefined ? {} : { experience }),
  facts: { category: 'billing', language: 'en' },
  now: '2026-11-23T10:00:00Z',
  outcomes: {},
  rules: [],
  teams: [{ id: 'team', name: 'Team' }],
  versions: {},
})

describe('experience with such cases in the score (E2)', () => {
  test('goes before a little more free time, not before a lot, and the receipt says so', () => {
    expect(decideRoute(input()).agentId).toBe('ana')
    const decision = decideRoute(input({ ana: 0.2, ben: 1 }))
    expect(decision.agentId).toBe('ben')
    expect(decision.rationale.join(' ')).toContain('experience with such cases 1.00')
    expect(Object.values(decision.weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1)
    expect(decideRoute(input({ ana: 0.2, ben: 1 }, 200)).agentId).toBe('ana')
  })

  test('is measured against those who could take the case, not against experts elsewhere', () => {
    const { candidates } = decideRoute(input({ ana: 0.04, ben: 0.08, 'in another team': 1 }))
    expect(candidates.map(({ agentId, score }) => [agentId, score?.parts.experience])).toEqual([
      ['ben', 1],
      ['ana', 0.5],
    ])
  })

  test('decisions from before it was learned keep their parts and weights, newer ones come out bit for bit', () => {
    const before = decideRoute(input())
    expect(before.candidates[0]?.score?.parts).not.toHaveProperty('experience')
    expect(before.weights).not.toHaveProperty('experience')

    for (const past of [input(), input({ ben: 1 })]) {
      const stored = JSON.parse(JSON.stringify({ decision: decideRoute(past), input: past })) as {
        decision: typeof before
        input: RoutingInput
      }
      expect(verifyRoute(stored).firstDifference).toBeNull()
    }
  })

  test('is about the topic: another category takes it away', () => {
    const known = input({ ben: 1 })
    expect(rereadInput(known, { language: 'de' }).experience).toEqual({ ben: 1 })
    expect(rereadInput(known, { category: 'refund' })).not.toHaveProperty('experience')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Facts } from './conditions'
import { decideRoute } from './decideRoute'
import { outcomeShare } from './outcomeShare'
import type { RoutingAgent, RoutingDepartment, RoutingInput, RoutingRule } from './routingTypes'
import { verifyRoute } from './verifyRoute'

const agent = (id: string, unusual: Partial<RoutingAgent> = {}): RoutingAgent => ({
  availability: 'available',
  capacityMinutes: 240,
  id,
  isActive: true,
  languages: ['en'],
  lastAssignedAt: null,
  loadMinutes: 0,
  name: id.toUpperCase(),
  shifts: [],
  skills: [{ level: 3, skill: 'billing' }],
  teamIds: ['billing'],
  ...unusual,
})
const rule = (id: string, unusual: Partial<RoutingRule> = {}): RoutingRule => ({
  conditions: { field: 'priority', operator: 'equals', value: 'urgent' },
  id,
  isActive: true,
  name: id,
  position: 1,
  requiredSkills: [],
  setPriority: null,
  teamId: 'engineering',
  version: '1',
  ...unusual,
})
const facts: Facts = {
  category: 'invoice',
  department: 'finance',
  language: 'en',
  priority: 'medium',
}
const input = (unusual: Partial<RoutingInput> = {}): RoutingInput => ({
  agents: [
    agent('ana'),
    agent('ben', { loadMinutes: 120 }),
    agent('eve', { teamIds: ['engineering'] }),
  ],
  defaults: {
    categories: {
      invoice: {
        expectedMinutes: 20,
        requiredSkills: [{ level: 2, skill: 'billing' }],
        teamId: 'billing',
      },
    },
    departments: { finance: { teamId: 'billing' } },
    expectedMinutes: 15,
    teamId: 'support',
  },
  facts,
  now: '2026-03-02T10:00:00.000Z',
  rules: [rule('outage')],
  teams: ['billing', 'engineering', 'support'].map((id) => ({ id, name: `Team ${id}` })),
  versions: { triage: 'built-in 1' },
  ...unusual,
})
const closedNow = { hours: { '1': [['18:00', '20:00'] as const] }, timezone: 'UTC' }

describe('routing (E1–E4)', () => {
  test('the first matching rule in order of position decides the team', () => {
    const rules = [
      rule('late', { conditions: { all: [] }, position: 9, teamId: 'support' }),
      rule('off', { conditions: { all: [] }, isActive: false, position: 0 }),
      rule('gone', { conditions: { all: [] }, position: 1, teamId: 'deleted' }),
      rule('urgent', { position: 2 }),
      rule('fits', { conditions: { all: [] }, position: 3, teamId: 'engineering' }),
    ]
    const decision = decideRoute(input({ rules }))
    expect(decision).toMatchObject({
      outcome: 'agent',
      ruleId: 'fits',
      teamId: 'engineering',
      agentId: 'eve',
    })
    expect(decision.ruleTrace.map(({ outcome }) => outcome)).toEqual([
      'inactive',
      'unknown-team',
      'failed',
      'decided',
      'not-reached',
    ])
    expect(decision.ruleTrace[2]?.detail).toBe('priority is urgent, but it is medium')
  })

  test.each<[string, Facts, string]>([
    ['category', facts, 'billing'],
    ['department', { ...facts, category: 'unknown' }, 'billing'],
    ['last resort', { priority: 'low' }, 'support'],
  ])('without a matching rule the team comes from the %s', (_, some, teamId) => {
    expect(decideRoute(input({ facts: some })).teamId).toBe(teamId)
  })

  test.each<[string, Partial<RoutingAgent>, string]>([
    ['team', { teamIds: ['support'] }, 'not in the team'],
    ['active', { isActive: false }, 'the account is switched off'],
    ['availability', { availability: 'busy' }, 'is busy'],
    ['shift', { shifts: [closedNow] }, 'not in a shift now'],
    ['capacity', { loadMinutes: 230 }, '230 of 240 minutes are taken, 20 more do not fit'],
    ['language', { languages: ['de'] }, 'does not speak en'],
    ['skill', { skills: [{ level: 1, skill: 'billing' }] }, 'billing 1 of 2 needed'],
  ])('the filter %s removes an agent and says why', (filter, unusual, detail) => {
    const decision = decideRoute(input({ agents: [agent('ana', unusual)] }))
    expect(decision).toMatchObject({ agentId: null, outcome: 'queue', teamId: 'billing' })
    expect(decision.candidates[0]?.removedBy).toEqual({ detail, filter })
    expect(decision.rationale.join(' ')).toContain('it waits in the queue')
  })

  test('a department that is full takes no more, however free its agents are, and says so (E2)', () => {
    const finance = (unusual: Partial<RoutingDepartment> = {}): RoutingDepartment => ({
      capacityMinutes: 240,
      id: 'finance',
      loadMinutes: 220,
      name: 'Finance',
      teamIds: ['billing'],
      ...unusual,
    })
    const went = (...departments: RoutingDepartment[]): ReturnType<typeof decideRoute> =>
      decideRoute(
        input({ agents: [agent('ana'), agent('ben', { languages: ['de'] })], departments }),
      )
    // The last minutes may be taken, and what another department holds is no concern of this one.
    expect(went(finance()).agentId).toBe('ana')
    expect(went(finance({ loadMinutes: 240, teamIds: ['engineering'] })).agentId).toBe('ana')
    const decision = went(finance({ loadMinutes: 230 }))
    expect(decision).toMatchObject({ agentId: null, outcome: 'queue', teamId: 'billing' })
    const full =
      'the department Finance has no room for it (230 of 240 minutes are taken, 20 more do not fit)'
    // Who could not take it anyway is removed for that: the limit is named where it alone stands in the way.
    expect(decision.candidates.map(({ removedBy }) => removedBy)).toEqual([
      { detail: full, filter: 'department' },
      { detail: 'does not speak en', filter: 'language' },
    ])
    expect(decision.rationale.slice(2)).toEqual([
      '2 agents were looked at; removed: 1 in a full department, 1 without the language.',
      `Nobody can take it now, so it waits in the queue: ${full}.`,
      'It goes to the queue of Team billing.',
    ])
    // Another priority leads to a team of another department, which has room.
    expect(decision.counterfactuals.at(-1)).toMatchObject({ isSame: false, teamId: 'engineering' })
  })

  test('a case that was taken back does not return to whom it was taken from (E5)', () => {
    const decision = decideRoute(input({ facts: { ...facts, takenBackFrom: 'ana' } }))
    expect(decision.agentId).toBe('ben')
    expect(decision.candidates.find(({ agentId }) => agentId === 'ana')?.removedBy).toEqual({
      detail: 'the case was taken back from them',
      filter: 'taken-back',
    })
  })

  test('an unknown language removes nobody', () => {
    expect(decideRoute(input({ facts: { ...facts, language: null } })).agentId).toBe('ana')
  })

  test('less load wins, more skill wins over it, the previous agent breaks what is close', () => {
    const pick = (agents: RoutingAgent[], some: Facts = facts): null | string =>
      decideRoute(input({ agents, facts: some })).agentId
    const a = agent('a', { loadMinutes: 30 })
    expect(pick([a, agent('b', { loadMinutes: 60 })])).toBe('a')
    expect(
      pick([a, agent('b', { loadMinutes: 60, skills: [{ level: 5, skill: 'billing' }] })]),
    ).toBe('b')
    expect(pick([a, agent('b', { loadMinutes: 60 })], { ...facts, previousAgentId: 'b' })).toBe('b')
    expect(pick([agent('a', { languages: ['de', 'en'] }), agent('b')])).toBe('b')
  })

  test('whose earlier cases of the topic went well comes before an equal, and the receipt says so (E2)', () => {
    const twins = [agent('a'), agent('b')]
    const went = (outcomes: Record<string, number>): ReturnType<typeof decideRoute> =>
      decideRoute(input({ agents: twins, outcomes }))
    const decision = went({ a: 0.6, b: 0.9 })
    expect(decision.agentId).toBe('b')
    expect(decision.candidates[0]?.score?.parts.outcome).toBe(0.9)
    expect(decision.rationale.join(' ')).toContain('earlier cases of the topic 0.90')
    // Nobody is punished for having had none: they are believed in.
    expect(went({ a: 0.7 }).agentId).toBe('b')
    // Decisions from before it was measured keep their parts and weights.
    const before = decideRoute(input({ agents: twins }))
    expect(before.candidates[0]?.score?.parts).not.toHaveProperty('outcome')
    expect(before.weights).not.toHaveProperty('outcome')
  })

  test('recent outcomes count more, and few cases say little (E2)', () => {
    expect(outcomeShare({ all: 0, good: 0 })).toBe(0.8)
    expect(outcomeShare({ all: 1, good: 0 })).toBeGreaterThan(0.6)
    expect(outcomeShare({ all: 100, good: 20 })).toBeLessThan(0.25)
    // A bad case of today against a good one two half-lives ago.
    expect(outcomeShare({ all: 1.25, good: 0.25 })).toBeLessThan(
      outcomeShare({ all: 1.25, good: 1 }),
    )
  })

  test('who is on call takes urgent cases outside of their shift, and no others (E3)', () => {
    const night = { hours: { '1': [['20:00', '23:00']] as const }, timezone: 'UTC' }
    const asked = (priority: string, isOnCall: boolean): null | string =>
      decideRoute(
        input({
          agents: [agent('ana', { isOnCall, shifts: [night] })],
          facts: { ...facts, priority },
          rules: [],
        }),
      ).agentId
    expect(asked('urgent', true)).toBe('ana')
    expect(asked('urgent', false)).toBeNull()
    expect(asked('high', true)).toBeNull()
  })

  test('equal scores go to the longest idle, then to the first id, whatever the order of the list', () => {
    const twins = [
      agent('c', { lastAssignedAt: '2026-03-02T09:00:00.000Z' }),
      agent('b', { lastAssignedAt: '2026-03-02T08:00:00.000Z' }),
      agent('a', { lastAssignedAt: '2026-03-02T09:00:00.000Z' }),
    ]
    for (const agents of [twins, twins.toReversed()]) {
      expect(decideRoute(input({ agents })).candidates.map(({ agentId }) => agentId)).toEqual([
        'b',
        'a',
        'c',
      ])
    }
  })

  test('of equal shares of free capacity the smaller load wins', () => {
    const agents = [
      agent('a', { capacityMinutes: 400, loadMinutes: 180 }),
      agent('b', { capacityMinutes: 200, loadMinutes: 80 }),
    ]
    expect(decideRoute(input({ agents })).agentId).toBe('b')
  })

  test('a rule can ask for skills and set the priority while the category keeps the team', () => {
    const vip = rule('vip', {
      conditions: { all: [] },
      requiredSkills: [{ level: 4, skill: 'billing' }],
      setPriority: 'high',
      teamId: null,
    })
    const decision = decideRoute(input({ rules: [vip] }))
    expect(decision).toMatchObject({
      agentId: null,
      priority: 'high',
      requiredSkills: [{ level: 4, skill: 'billing' }],
      teamId: 'billing',
    })
  })

  test('says in plain English why, and where another priority would have led', () => {
    const decision = decideRoute(input())
    expect(decision.rationale).toEqual([
      'No rule matched (1 looked at), so it goes to the team of category invoice.',
      'It needs about 20 minutes and billing from level 2.',
      '3 agents were looked at; removed: 1 in other teams.',
      'ANA scored 0.661 (skill 0.60, free capacity 0.92, language 1.00, previous agent 0.00); next was BEN with 0.486.',
      'It goes to ANA in Team billing.',
    ])
    expect(decision.counterfactuals.map(({ sentence }) => sentence)).toEqual([
      'With priority low it would have gone to the same place.',
      'With priority high it would have gone to the same place.',
      'With priority urgent it would have gone to EVE in Team engineering.',
    ])
    expect(decision.versions).toEqual({ engine: 'route-1', triage: 'built-in 1' })
  })

  const anyAgent = fc.record({
    availability: fc.constantFrom('available', 'busy', 'offline'),
    capacityMinutes: fc.nat(300),
    id: fc.uuid(),
    isActive: fc.boolean(),
    languages: fc.subarray(['en', 'de', 'ar']),
    lastAssignedAt: fc.constantFrom(null, '2026-03-01T00:00:00.000Z'),
    loadMinutes: fc.nat(300),
    name: fc.string(),
    shifts: fc.subarray([closedNow]),
    skills: fc.array(
      fc.record({
        level: fc.integer({ max: 5, min: 1 }),
        skill: fc.constantFrom('billing', 'sso'),
      }),
      { maxLength: 2 },
    ),
    teamIds: fc.subarray(['billing', 'engineering']),
  }) satisfies fc.Arbitrary<RoutingAgent>

  test('1,000 decisions are recomputed bit for bit from what was stored, in any order of the lists', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyAgent, { maxLength: 6, selector: ({ id }) => id }),
        fc.constantFrom('low', 'medium', 'urgent'),
        fc.option(fc.nat(300), { nil: undefined }),
        (agents, priority, loadMinutes) => {
          const limited = {
            capacityMinutes: 240,
            id: 'finance',
            name: 'Finance',
            teamIds: ['billing'],
          }
          const one = input({
            agents,
            // Without, as in decisions from before departments had limits.
            ...(loadMinutes === undefined ? {} : { departments: [{ ...limited, loadMinutes }] }),
            facts: { ...facts, priority },
          })
          const decision = decideRoute(one)
          const stored = JSON.parse(JSON.stringify({ decision, input: one })) as {
            decision: typeof decision
            input: RoutingInput
          }
          expect(verifyRoute(stored)).toEqual({ firstDifference: null, isSame: true })
          expect(JSON.stringify(decideRoute(stored.input))).toBe(JSON.stringify(decision))
          expect(JSON.stringify(decideRoute({ ...one, agents: agents.toReversed() }))).toBe(
            JSON.stringify(decision),
          )
          // Whoever is chosen passed every filter.
          const chosen = decision.candidates.find(({ agentId }) => agentId === decision.agentId)
          expect(chosen?.removedBy ?? null).toBeNull()
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('a changed receipt is found out', () => {
    const one = input()
    const decision = decideRoute(one)
    const candidates = decision.candidates.map((candidate) => ({ ...candidate, score: null }))
    expect(verifyRoute({ decision: { ...decision, candidates }, input: one })).toEqual({
      firstDifference: 'candidates.0.score',
      isSame: false,
    })
  })
})

import { describe, expect, test } from 'vitest'

import type { PastRoute } from './replayPlan'
import type { RoutingAgent, RoutingInput } from './routingTypes'

import { aroundTheClock } from '../sla/calendar'
import { decideTarget } from './decideTarget'
import { makePlanReplay } from './replayPlan'

const agent = (id: string, more: Partial<RoutingAgent> = {}): RoutingAgent => ({
  availability: 'available',
  capacityMinutes: 60,
  id,
  isActive: true,
  languages: ['en'],
  lastAssignedAt: null,
  loadMinutes: 0,
  name: id.toUpperCase(),
  shifts: [aroundTheClock],
  skills: [{ level: 3, skill: 'billing' }],
  teamIds: ['team'],
  ...more,
})
const inputAt = (minute: number, agents: readonly RoutingAgent[]): RoutingInput => ({
  agents,
  defaults: { categories: {}, departments: {}, expectedMinutes: 20, teamId: 'team' },
  facts: { language: 'en' },
  now: new Date(Date.UTC(2026, 0, 5, 9, minute)).toISOString(),
  rules: [],
  teams: [{ id: 'team', name: 'Team' }],
  versions: {},
})
/** What really happened: one agent works, and loads grow as cases come. */
const history = (count: number, capacity = 60): PastRoute[] =>
  Array.from({ length: count }, (_, at) => {
    const input = inputAt(at, [
      agent('ada', {
        capacityMinutes: capacity,
        loadMinutes: Math.min(at * 20, Math.floor(capacity / 20) * 20),
      }),
      agent('ben', { isActive: false }),
    ])

    return {
      caseId: `case ${String(at)}`,
      firstResponseDueAt: new Date(Date.parse(input.now) + 45 * 60_000).toISOString(),
      input,
      openUntil: null,
      target: decideTarget(input).target,
    }
  })
const replay = (past: readonly PastRoute[], change: Parameters<typeof makePlanReplay>[0]) =>
  past.map(
    (
      (decide) => (one: PastRoute) =>
        decide(one)
    )(makePlanReplay(change)),
  )

describe('E8: replaying the past with other people', () => {
  test('with nothing changed every decision is that of the time', () => {
    const past = history(12)
    const planned = replay(past, { added: [], agents: {} })

    expect(planned.map(({ after }) => after)).toEqual(past.map(({ target }) => target))
    expect(planned.some(({ isMoved }) => isMoved)).toBe(false)
    expect(planned.every(({ late }) => late?.after === late?.before)).toBe(true)
  })

  test('who comes back takes cases until they are as full as the others', () => {
    const past = history(6)
    expect(past.map(({ target }) => target.agentId)).toEqual([
      'ada',
      'ada',
      'ada',
      null,
      null,
      null,
    ])

    const planned = replay(past, { added: [], agents: { ben: { isActive: true } } })

    // Six cases of twenty minutes fill two agents of sixty: loads follow the moves.
    expect(planned.map(({ after }) => after.agentId).sort()).toEqual([
      ...['ada', 'ada', 'ada'],
      ...['ben', 'ben', 'ben'],
    ])
  })

  test('an agent who joins is counted like the others, and fewer first answers are late', () => {
    const past = history(6)
    const planned = replay(past, { added: [agent('new')], agents: {} })
    const late = (side: 'after' | 'before'): number =>
      planned.filter((one) => one.late?.[side] === true).length

    expect(planned.filter(({ after }) => after.agentId === 'new')).toHaveLength(3)
    expect(late('before')).toBeGreaterThan(late('after'))
  })

  test('a case that is done frees whom the plan gave it to', () => {
    const past = history(3, 20).map((one) => ({
      ...one,
      openUntil: new Date(Date.parse(one.input.now) + 30_000).toISOString(),
    }))
    const planned = replay(past, {
      added: [agent('new', { capacityMinutes: 20 })],
      agents: { ada: { isActive: false } },
    })

    expect(planned.map(({ after }) => after.agentId)).toEqual(['new', 'new', 'new'])
  })

  test('a plan keeps to the limit of the department, with what it moved there', () => {
    const department = { capacityMinutes: 40, id: 'dep', name: 'Department', teamIds: ['team'] }
    // Ada was away: everything waited, so the department held nothing at the time.
    const past = [0, 1, 2].map((at): PastRoute => {
      const input = {
        ...inputAt(at, [agent('ada', { isActive: false })]),
        departments: [{ ...department, loadMinutes: 0 }],
      }

      return {
        caseId: `case ${String(at)}`,
        firstResponseDueAt: null,
        input,
        openUntil: null,
        target: decideTarget(input).target,
      }
    })
    const added = [agent('new'), agent('next')]

    expect(replay(past, { added, agents: {} }).map(({ after }) => after.outcome)).toEqual([
      'agent',
      'agent',
      'queue',
    ])
  })

  test('a lost skill or a shift that does not cover the moment leaves the case in the queue', () => {
    const [first] = history(1)
    const past = first === undefined ? [] : [first]
    const closed = { hours: { '7': [['09:00', '10:00']] as const }, timezone: 'UTC' }

    expect(
      replay(past, { added: [], agents: { ada: { shifts: [closed] } } })[0]?.after.agentId,
    ).toBeNull()
    expect(replay(past, { added: [], agents: { ada: { languages: ['de'] } } })[0]).toMatchObject({
      isMoved: true,
      late: { after: true, before: false },
    })
  })

  test('other rules and another model send cases elsewhere, together with other people', () => {
    const teams = [
      { id: 'team', name: 'Team' },
      { id: 'other', name: 'Other' },
    ]
    const input = {
      ...inputAt(0, [agent('ada'), agent('eve', { isActive: false, teamIds: ['other'] })]),
      facts: { category: 'billing', language: 'en' },
      teams,
    }
    const past: PastRoute[] = [
      {
        caseId: 'case',
        firstResponseDueAt: null,
        input,
        openUntil: null,
        target: decideTarget(input).target,
      },
    ]
    const rules = [
      {
        conditions: { field: 'category', operator: 'equals', value: 'refund' } as const,
        id: 'draft-1',
        isActive: true,
        name: 'Refunds',
        position: 0,
        requiredSkills: [],
        setPriority: null,
        teamId: 'other',
        version: 'draft',
      },
    ]
    const change = { added: [], agents: { eve: { isActive: true } }, rules }
    const [first] = past

    // The rule alone does not match; what another model reads does.
    expect(replay(past, change)[0]?.isMoved).toBe(false)
    expect(
      first === undefined ? null : makePlanReplay(change)(first, { category: 'refund' }).after,
    ).toMatchObject({ agentId: 'eve', teamId: 'other' })
  })

  test('whoever was off duty is there in the new hours; whoever was ill in theirs is not', () => {
    const never = { hours: { '7': [['09:00', '10:00']] as const }, timezone: 'UTC' }
    const at = (shift: typeof never | typeof aroundTheClock): (null | string | undefined)[] => {
      const input = inputAt(0, [agent('ada', { availability: 'offline', shifts: [shift] })])
      const past = [
        {
          caseId: 'case',
          firstResponseDueAt: null,
          input,
          openUntil: null,
          target: decideTarget(input).target,
        },
      ]

      return replay(past, { added: [], agents: { ada: { shifts: [aroundTheClock] } } }).map(
        ({ after }) => after.agentId,
      )
    }

    expect(at(never)).toEqual(['ada'])
    expect(at(aroundTheClock)).toEqual([null])
  })
})

import { describe, expect, test } from 'vitest'

import type { Conditions } from './conditions'
import { decideTarget } from './decideTarget'
import { findRuleWarnings } from './findRuleWarnings'
import { replayRoute } from './replayRoute'
import type { RoutingInput, RoutingRule } from './routingTypes'

const is = (field: string, value: string): Conditions => ({ field, operator: 'equals', value })
const rule = (id: string, position: number, unusual: Partial<RoutingRule> = {}): RoutingRule => ({
  conditions: is('channel', 'email'),
  id,
  isActive: true,
  name: id,
  position,
  requiredSkills: [],
  setPriority: null,
  teamId: 'support',
  version: '1',
  ...unusual,
})
const kinds = (
  rules: readonly RoutingRule[],
  use?: Record<string, { decided: number; matched: number }>,
) =>
  findRuleWarnings({
    rules,
    teamIds: ['support', 'sales'],
    ...(use === undefined ? {} : { use }),
  }).map(({ kind, ruleId }) => `${ruleId}: ${kind}`)

describe('warnings about rules (E1)', () => {
  test('rules that fit together are left alone', () => {
    expect(kinds([rule('a', 1), rule('b', 2, { conditions: is('channel', 'sms') })])).toEqual([])
  })

  test.each<[string, RoutingRule[], string[]]>([
    [
      'a contradiction',
      [rule('a', 1, { conditions: { all: [is('channel', 'email'), is('channel', 'sms')] } })],
      ['a: never-matches'],
    ],
    [
      'the same conditions, another team',
      [rule('a', 1), rule('b', 2, { teamId: 'sales' })],
      ['b: conflict'],
    ],
    ['the same conditions, the same team', [rule('a', 1), rule('b', 2)], ['b: never-matches']],
    [
      'a narrower rule below a wider one',
      [
        rule('a', 1),
        rule('b', 2, {
          conditions: { all: [is('channel', 'email'), is('priority', 'high')] },
          teamId: 'sales',
        }),
      ],
      ['b: conflict'],
    ],
    [
      'a wider rule below a narrower one is fine',
      [
        rule('a', 1, { conditions: { all: [is('channel', 'email'), is('priority', 'high')] } }),
        rule('b', 2),
      ],
      [],
    ],
    [
      'everything below a rule for everything',
      [rule('a', 1, { conditions: { all: [] } }), rule('b', 2, { teamId: 'sales' })],
      ['b: conflict'],
    ],
    [
      'a rule that is switched off hides nothing',
      [rule('a', 1, { isActive: false }), rule('b', 2)],
      [],
    ],
    ['a team that is gone', [rule('a', 1, { teamId: 'gone' })], ['a: unknown-team']],
    ['a rule without effect', [rule('a', 1, { teamId: null })], ['a: without-effect']],
  ])('%s', (_, rules, expected) => {
    expect(kinds(rules)).toEqual(expected)
  })

  test('says it in the words of the builder, not in those of the machine', () => {
    const [warning] = findRuleWarnings({
      rules: [rule('a', 1, { conditions: { all: [is('open', 'true'), is('open', 'false')] } })],
      teamIds: ['billing'],
      wording: {
        nameOf: () => 'department’s business hours',
        wordOf: (_, value) => (value === 'true' ? 'within' : 'outside'),
      },
    }).filter(({ kind }) => kind === 'never-matches')
    expect(warning?.text).toBe('Department’s business hours cannot be within and outside at once.')
  })

  test('a rule that matched nothing, or never got its turn, among the cases it was tried on', () => {
    const rules = [
      rule('a', 1),
      rule('b', 2, { conditions: is('priority', 'high') }),
      rule('c', 3, { conditions: is('tier', 'x') }),
    ]
    const use = { a: { decided: 9, matched: 9 }, b: { decided: 0, matched: 4 } }
    expect(kinds(rules, use)).toEqual(['b: conflict', 'c: never-matches'])
  })
})

describe('replay (E1, E8)', () => {
  const input: RoutingInput = {
    agents: [],
    defaults: { categories: {}, departments: {}, expectedMinutes: 10, teamId: 'support' },
    facts: { channel: 'email', priority: 'low' },
    now: '2026-03-02T10:00:00.000Z',
    rules: [rule('a', 1, { conditions: is('channel', 'sms'), teamId: 'sales' })],
    teams: ['support', 'sales'].map((id) => ({ id, name: id })),
    versions: {},
  }
  const stored = { input, target: decideTarget(input).target }

  test('nothing changed gives what was', () => {
    expect(replayRoute(stored, {})).toMatchObject({ isMoved: false, matching: [] })
  })

  test('a changed rule moves the case and names itself', () => {
    const replayed = replayRoute(stored, { rules: [rule('new', 1, { teamId: 'sales' })] })
    expect(replayed).toMatchObject({ after: { teamId: 'sales' }, isMoved: true, matching: ['new'] })
  })

  test('a changed agent takes what was queued', () => {
    const ana: RoutingInput['agents'][number] = {
      availability: 'offline',
      capacityMinutes: 60,
      id: 'ana',
      isActive: true,
      languages: [],
      lastAssignedAt: null,
      loadMinutes: 0,
      name: 'Ana',
      shifts: [],
      skills: [],
      teamIds: ['support'],
    }
    const away = { ...input, agents: [ana] }
    const target = decideTarget(away).target
    const there = replayRoute(
      { input: away, target },
      { agents: { ana: { availability: 'available' } } },
    )
    expect(there).toMatchObject({
      after: { agentId: 'ana' },
      before: { agentId: null },
      isMoved: true,
    })
  })
})

import { decideRoute } from '@/domain/routing/decideRoute'
import type {
  RoutingAgent,
  RoutingDecision,
  RoutingDefaults,
  RoutingInput,
  RoutingRule,
} from '@/domain/routing/routingTypes'

import { routingRules } from '../../content/automation/routingRules'
import { customers } from '../../content/customers/customers'
import { agents } from '../../content/organisation/agents'
import { categories } from '../../content/organisation/categories'
import { departments } from '../../content/organisation/departments'
import { shifts } from '../../content/organisation/hours'
import { teams } from '../../content/organisation/teams'
import type { DemoCase } from '../../content/types'
import type { DemoIds } from '../demoIds'
import { demoShare } from '../demoShare'
import type { DemoDecision } from './caseTelling'

/** As in routing: asked of an agent where a category names a skill without a level. */
const defaultSkillLevel = 2
const mostRounds = 12

/**
 * The routing decision of a demo case by the engine itself, from inputs as they may have been: who worked then by
 * shift, and how busy everybody was. Whoever would have got the case instead of the one in the story was at
 * capacity. When the one in the story was not at work, the case went to the queue of the team.
 */
export const decideDemoRoute = ({
  at,
  demo,
  ids,
  onlyTeam = null,
}: {
  at: Date
  demo: DemoCase
  ids: DemoIds
  /** Key of the team that an escalation names: its rule stands for all others. */
  onlyTeam?: null | string
}): DemoDecision => {
  const wanted = demo.assigneeEmail === null ? null : ids.staff(demo.assigneeEmail)
  const rules = onlyTeam === null ? rulesOf(ids) : [escalationRule({ demo, ids, team: onlyTeam })]
  const busy = new Set<string>()
  const decide = (): DemoDecision => {
    const input: RoutingInput = {
      agents: agentsThen({ busy, demo, ids, wanted }),
      defaults: defaultsOf(ids),
      facts: factsOf(demo),
      now: at.toISOString(),
      rules,
      teams: teams.map(({ key, name }) => ({ id: ids.teams(key), name })),
      versions: { triage: 'demo-content 1' },
    }

    return { decision: decideRoute(input), input }
  }

  let made = decide()

  for (let round = 0; round < mostRounds && !isAsTold(made.decision, wanted); round += 1) {
    if (made.decision.agentId !== null) {
      busy.add(made.decision.agentId)
    }

    made = decide()
  }

  return made
}

const isAsTold = ({ agentId }: RoutingDecision, wanted: null | string): boolean =>
  agentId === null || agentId === wanted

const agentsThen = ({
  busy,
  demo,
  ids,
  wanted,
}: {
  busy: ReadonlySet<string>
  demo: DemoCase
  ids: DemoIds
  wanted: null | string
}): RoutingAgent[] =>
  agents.map((agent) => {
    const id = ids.staff(agent.email)
    const share = 0.15 + 0.45 * demoShare(`load ${demo.key} ${agent.email}`)
    const load = busy.has(id) ? 1 : id === wanted ? share / 2 : share

    return {
      availability: 'available',
      capacityMinutes: agent.capacityMinutes,
      id,
      isActive: true,
      languages: agent.languages,
      lastAssignedAt: null,
      loadMinutes: Math.round(load * agent.capacityMinutes),
      name: agent.name,
      shifts: shifts
        .filter(({ key }) => key === agent.shift)
        .map(({ hours, timezone }) => ({ hours, timezone })),
      skills: Object.entries(agent.skills).map(([skill, level]) => ({ level, skill })),
      teamIds: teams
        .filter(({ key, leadEmail }) => key === agent.team || leadEmail === agent.email)
        .map(({ key }) => ids.teams(key)),
    }
  })

const factsOf = (demo: DemoCase): RoutingInput['facts'] => {
  const customer = customers.find(({ email }) => email === demo.customerEmail)

  return {
    category: demo.category,
    channel: demo.channel,
    confidence: demo.triage?.confidence ?? null,
    'customer.company': customer?.company ?? null,
    'customer.language': customer?.language ?? null,
    'customer.name': customer?.name ?? null,
    'customer.tier': customer?.tier ?? null,
    department: 'customer-support', // where every channel begins
    expectedMinutes: demo.expectedMinutes,
    flags: demo.escalationFlags,
    language: demo.language,
    'message.length': (demo.messages[0]?.text ?? '').length,
    messageCount: 1,
    previousAgentId: null,
    priority: demo.priority,
    sentiment: demo.sentiment,
    status: 'new',
    subject: demo.subject,
    tags: [],
    text: (demo.messages[0]?.text ?? '').slice(0, 4000),
    ...Object.fromEntries(
      Object.entries(demo.customFields).map(([key, value]) => [`field.${key}`, value]),
    ),
  }
}

const rulesOf = (ids: DemoIds): RoutingRule[] =>
  routingRules.map((rule) => ({
    conditions: rule.conditions,
    id: ids.routingRules(rule.name),
    isActive: true,
    name: rule.name,
    position: rule.position,
    requiredSkills: rule.requiredSkills.map((skill) => ({
      level: rule.minSkillLevel ?? defaultSkillLevel,
      skill,
    })),
    setPriority: rule.setPriority,
    teamId: ids.teams(rule.team),
    version: 'demo',
  }))

const escalationRule = ({
  demo,
  ids,
  team,
}: {
  demo: DemoCase
  ids: DemoIds
  team: string
}): RoutingRule => ({
  conditions: { all: [] },
  id: `escalation:${demo.escalationFlags.join('+')}`,
  isActive: true,
  name: `Escalation ${demo.escalationFlags.join(', ')}`,
  position: 0,
  requiredSkills: [],
  setPriority: null,
  teamId: ids.teams(team),
  version: 'escalation',
})

const defaultsOf = (ids: DemoIds): RoutingDefaults => ({
  categories: Object.fromEntries(
    categories.map(({ defaultTeam, expectedMinutes, key, requiredSkill }) => [
      key,
      {
        expectedMinutes,
        requiredSkills:
          requiredSkill === null ? [] : [{ level: defaultSkillLevel, skill: requiredSkill }],
        teamId: ids.teams(defaultTeam),
      },
    ]),
  ),
  departments: Object.fromEntries(
    departments.map(({ defaultTeam, key }) => [key, { teamId: ids.teams(defaultTeam) }]),
  ),
  expectedMinutes: 10,
  teamId: ids.teams('support-tier-1'),
})

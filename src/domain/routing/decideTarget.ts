import type { TeamChoice } from './chooseTeam'
import { chooseTeam } from './chooseTeam'
import { filterAgent } from './filterAgent'
import type { Candidate, RoutingAgent, RoutingInput, RoutingTarget } from './routingTypes'
import { scoreAgent, weightsOf } from './scoreAgent'

export type TargetDecision = {
  readonly candidates: readonly Candidate[]
  readonly choice: TeamChoice
  readonly expectedMinutes: number
  readonly target: RoutingTarget
}

const numberFact = (input: RoutingInput, field: string): null | number => {
  const value = input.facts[field]
  return typeof value === 'number' && value >= 0 ? value : null
}

const textFact = (input: RoutingInput, field: string): null | string => {
  const value = input.facts[field]
  return typeof value === 'string' && value !== '' ? value : null
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

/** Equal scores: less load, then longest without a new case (never comes first), then id. */
const breakTie = (a: RoutingAgent, b: RoutingAgent): number => {
  if (a.loadMinutes !== b.loadMinutes) return a.loadMinutes - b.loadMinutes
  const [idleA, idleB] = [a.lastAssignedAt ?? '', b.lastAssignedAt ?? '']
  if (idleA !== idleB) return idleA < idleB ? -1 : 1
  return byId(a, b)
}

/** Of whoever did most among those who could take the case: experts elsewhere make nobody here look like a novice. */
const amongThese = (
  experience: Readonly<Record<string, number>>,
  ids: readonly string[],
): Readonly<Record<string, number>> => {
  const most = Math.max(0, ...ids.map((id) => experience[id] ?? 0))
  return most === 0 ? {} : Object.fromEntries(ids.map((id) => [id, (experience[id] ?? 0) / most]))
}

/** Team and agent for the input, without the words: what counterfactuals ask again and again. */
export const decideTarget = (input: RoutingInput): TargetDecision => {
  const choice = chooseTeam(input)
  const category = textFact(input, 'category') ?? ''
  const expectedMinutes =
    numberFact(input, 'expectedMinutes') ??
    input.defaults.categories[category]?.expectedMinutes ??
    input.defaults.expectedMinutes
  const needs = {
    department: input.departments?.find(({ teamIds }) => teamIds.includes(choice.teamId)),
    expectedMinutes,
    isUrgent: (choice.priority ?? input.facts['priority']) === 'urgent',
    language: textFact(input, 'language'),
    now: new Date(input.now),
    previousAgentId: textFact(input, 'previousAgentId'),
    skills: choice.requiredSkills,
    takenBackFrom: textFact(input, 'takenBackFrom'),
    teamId: choice.teamId,
  }
  const weights = weightsOf(input)
  const filtered = [...input.agents]
    .sort(byId)
    .map((agent) => ({ agent, removedBy: filterAgent(agent, needs) }))
  const able = filtered.flatMap(({ agent, removedBy }) => (removedBy === null ? [agent.id] : []))
  const learned = {
    outcomes: input.outcomes,
    ...(input.experience === undefined ? {} : { experience: amongThese(input.experience, able) }),
  }
  const looked = filtered.map(({ agent, removedBy }) => {
    const score = removedBy === null ? scoreAgent(agent, { ...needs, ...learned }, weights) : null
    return { agent, removedBy, score }
  })
  looked.sort((a, b) => {
    if (a.score === null || b.score === null)
      return Number(a.score === null) - Number(b.score === null)
    return b.score.total - a.score.total || breakTie(a.agent, b.agent)
  })
  const best = looked.find(({ score }) => score !== null)?.agent ?? null
  return {
    candidates: looked.map(({ agent, removedBy, score }) => ({
      agentId: agent.id,
      name: agent.name,
      removedBy,
      score,
    })),
    choice,
    expectedMinutes,
    target: {
      agentId: best?.id ?? null,
      outcome: best === null ? 'queue' : 'agent',
      priority: choice.priority,
      ruleId: choice.rule?.id ?? null,
      teamId: choice.teamId,
    },
  }
}

import type { Needs } from './filterAgent'
import { levelOf } from './filterAgent'
import { outcomeShare } from './outcomeShare'
import type { RoutingAgent, RoutingInput, RoutingWeights, ScoreParts } from './routingTypes'

/**
 * Skill first, then fairness; a known face is worth less than either, a first language least: who passed the
 * filter speaks the language anyway.
 */
const plainWeights: RoutingWeights = {
  language: 0.1,
  load: 0.35,
  previousAgent: 0.15,
  skill: 0.4,
}

/** Where outcomes are measured, they take their share from skill and load: a skill on paper is only half of it. */
const weightsWithOutcome: RoutingWeights = {
  language: 0.1,
  load: 0.3,
  outcome: 0.15,
  previousAgent: 0.15,
  skill: 0.3,
}

/** Who has done such cases knows more of them than any list of skills says. */
const weightsWithExperience: RoutingWeights = {
  experience: 0.1,
  language: 0.1,
  load: 0.3,
  outcome: 0.1,
  previousAgent: 0.15,
  skill: 0.25,
}

/** The weights of a decision: its own, or those that fit what was measured then. */
export const weightsOf = ({ experience, outcomes, weights }: RoutingInput): RoutingWeights =>
  weights ??
  (experience !== undefined
    ? weightsWithExperience
    : outcomes === undefined
      ? plainWeights
      : weightsWithOutcome)

/** Six digits: more would only be the noise of floating point, and would decide ties. */
const rounded = (value: number): number => Math.round(value * 1_000_000) / 1_000_000

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * How well the agent fits, 0–1 in each part:
 *
 * - skill: mean level over the needed skills, of 5; 1 when none is needed
 * - load: the share of capacity still free after taking the case
 * - language: 1 for the agent's first language or when it is unknown, 0.5 for another one
 * - previousAgent: 1 for who last worked for this customer
 * - outcome: how well cases of the category went with the agent (`outcomeShare`); only where it was measured
 * - experience: how much of what was done lately with such cases was theirs, of whoever did most among those who could
 *   take the case (`experienceOf`); only where it was learned
 */
export const scoreAgent = (
  agent: RoutingAgent,
  needs: Needs & {
    readonly experience?: RoutingInput['experience']
    readonly outcomes: RoutingInput['outcomes']
    readonly previousAgentId: null | string
  },
  weights: RoutingWeights,
): { parts: ScoreParts; total: number } => {
  const free = agent.capacityMinutes - agent.loadMinutes - needs.expectedMinutes
  const parts: ScoreParts = {
    ...(needs.experience === undefined
      ? {}
      : { experience: rounded(needs.experience[agent.id] ?? 0) }),
    language: needs.language === null || agent.languages[0] === needs.language ? 1 : 0.5,
    load: rounded(agent.capacityMinutes === 0 ? 0 : Math.max(0, free / agent.capacityMinutes)),
    ...(needs.outcomes === undefined
      ? {}
      : { outcome: rounded(needs.outcomes[agent.id] ?? outcomeShare({ all: 0, good: 0 })) }),
    previousAgent: agent.id === needs.previousAgentId ? 1 : 0,
    skill: rounded(mean(needs.skills.map(({ skill }) => Math.min(1, levelOf(agent, skill) / 5)))),
  }
  const total =
    (parts.experience ?? 0) * (weights.experience ?? 0) +
    parts.language * weights.language +
    (parts.outcome ?? 0) * (weights.outcome ?? 0) +
    parts.load * weights.load +
    parts.previousAgent * weights.previousAgent +
    parts.skill * weights.skill
  return { parts, total: rounded(total) }
}

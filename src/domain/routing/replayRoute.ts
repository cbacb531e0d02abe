import { decideTarget } from './decideTarget'
import { matchesConditions } from './matchesConditions'
import type { RoutingInput, RoutingRule, RoutingTarget } from './routingTypes'

/** What is changed for a replay; what is left out stays as it was at the time. */
export type RoutingChange = {
  readonly rules?: readonly RoutingRule[]
  /** Changes of agents by id: skills, shifts, capacity, availability, teams. */
  readonly agents?: Readonly<Record<string, Partial<RoutingInput['agents'][number]>>>
}

export type ReplayedRoute = {
  readonly after: RoutingTarget
  readonly before: RoutingTarget
  readonly isMoved: boolean
  /** Active rules that match, in order; the first decides. */
  readonly matching: readonly string[]
}

const isSame = (a: RoutingTarget, b: RoutingTarget): boolean =>
  a.teamId === b.teamId && a.agentId === b.agentId && a.priority === b.priority

const changed = (input: RoutingInput, change: RoutingChange): RoutingInput => {
  const { agents, rules } = change
  return {
    ...input,
    ...(rules === undefined ? {} : { rules }),
    ...(agents === undefined
      ? {}
      : { agents: input.agents.map((agent) => ({ ...agent, ...agents[agent.id] })) }),
  }
}

/**
 * Where a past case would have gone under changed rules or agents (requirements E1, E8), next to where it went.
 *
 * The facts, the loads and the moment are those of the time, so nothing changed gives the decision of then.
 */
export const replayRoute = (
  stored: { readonly input: RoutingInput; readonly target: RoutingTarget },
  change: RoutingChange,
): ReplayedRoute => {
  const input = changed(stored.input, change)
  const { target: after } = decideTarget(input)
  return {
    after,
    before: stored.target,
    isMoved: !isSame(after, stored.target),
    matching: [...input.rules]
      .filter((rule) => rule.isActive)
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .filter((rule) => matchesConditions(input.facts, rule.conditions))
      .map(({ id }) => id),
  }
}

import { priorities } from '../vocabulary'
import type { Priority } from '../vocabulary'
import type { TargetDecision } from './decideTarget'
import { decideTarget } from './decideTarget'
import { describeTarget, explainRoute } from './explainRoute'
import type { Counterfactual, RoutingDecision, RoutingInput, RoutingTarget } from './routingTypes'
import { weightsOf } from './scoreAgent'

/** Goes up when the same input may give another decision. */
export const routingEngineVersion = 'route-1'

const isSameTarget = (a: RoutingTarget, b: RoutingTarget): boolean =>
  a.teamId === b.teamId && a.agentId === b.agentId

const withPriority = (
  input: RoutingInput,
  actual: TargetDecision,
  priority: Priority,
): Counterfactual => {
  const { target } = decideTarget({ ...input, facts: { ...input.facts, priority } })
  const isSame = isSameTarget(target, actual.target)
  return {
    ...target,
    isSame,
    // A rule may override it; the receipt still says which priority was asked about.
    priority,
    sentence: isSame
      ? `With priority ${priority} it would have gone to the same place.`
      : `With priority ${priority} it would have gone to ${describeTarget(input, target)}.`,
  }
}

/**
 * Who gets the case, and the receipt that proves it.
 *
 * A pure function of its input: the same input, also after a trip through JSON, gives the same decision bit
 * for bit; `verifyRoute` checks that. Order of the lists does not matter, positions and ids do.
 */
export const decideRoute = (input: RoutingInput): RoutingDecision => {
  const decision = decideTarget(input)
  const { candidates, choice, expectedMinutes, target } = decision
  return {
    ...target,
    candidates,
    counterfactuals: priorities
      .filter((priority) => priority !== input.facts['priority'])
      .map((priority) => withPriority(input, decision, priority)),
    expectedMinutes,
    rationale: explainRoute(input, decision),
    requiredSkills: choice.requiredSkills,
    ruleTrace: choice.ruleTrace,
    versions: {
      ...input.versions,
      engine: routingEngineVersion,
      ...(choice.rule === null ? {} : { rule: choice.rule.version }),
    },
    weights: weightsOf(input),
  }
}

import type { TargetDecision } from './decideTarget'
import type { Candidate, RoutingFilter, RoutingInput, RoutingTarget } from './routingTypes'

const filterWords: Readonly<Record<RoutingFilter, string>> = {
  active: 'switched off',
  availability: 'not available',
  capacity: 'at capacity',
  department: 'in a full department',
  language: 'without the language',
  shift: 'not in a shift',
  skill: 'below the needed skill',
  'taken-back': 'who had it before',
  team: 'in other teams',
}

const nameOf = (list: readonly { id: string; name: string }[], id: null | string): string =>
  list.find((one) => one.id === id)?.name ?? `${String(id)} (unknown)`

/** "Billing, Ana" or "the queue of Billing". */
export const describeTarget = (input: RoutingInput, target: RoutingTarget): string => {
  const team = nameOf(input.teams, target.teamId)
  return target.agentId === null
    ? `the queue of ${team}`
    : `${nameOf(input.agents, target.agentId)} in ${team}`
}

const removals = (candidates: readonly Candidate[]): string => {
  const counts = new Map<RoutingFilter, number>()
  for (const { removedBy } of candidates) {
    if (removedBy !== null) counts.set(removedBy.filter, (counts.get(removedBy.filter) ?? 0) + 1)
  }
  return [...counts].map(([filter, count]) => `${String(count)} ${filterWords[filter]}`).join(', ')
}

const describeChoice = (candidates: readonly Candidate[]): string => {
  const [best, next] = candidates.filter(({ score }) => score !== null)
  if (best?.score == null) {
    const full = candidates.find(({ removedBy }) => removedBy?.filter === 'department')?.removedBy
    return full == null
      ? 'Nobody can take it now, so it waits in the queue.'
      : `Nobody can take it now, so it waits in the queue: ${full.detail}.`
  }
  const { experience, language, load, outcome, previousAgent, skill } = best.score.parts
  const parts = `skill ${skill.toFixed(2)}, free capacity ${load.toFixed(2)}, language ${language.toFixed(2)}, previous agent ${previousAgent.toFixed(2)}${outcome === undefined ? '' : `, earlier cases of the topic ${outcome.toFixed(2)}`}${experience === undefined ? '' : `, experience with such cases ${experience.toFixed(2)}`}`
  const behind =
    next?.score == null
      ? 'nobody else could take it'
      : next.score.total === best.score.total
        ? `${next.name} scored the same and has more work or was idle for less time`
        : `next was ${next.name} with ${next.score.total.toFixed(3)}`
  return `${best.name} scored ${best.score.total.toFixed(3)} (${parts}); ${behind}.`
}

/** The decision in sentences that a manager understands, in the order it was made. */
export const explainRoute = (input: RoutingInput, decision: TargetDecision): readonly string[] => {
  const { candidates, choice, expectedMinutes, target } = decision
  const raised = choice.rule?.setPriority ?? null
  const skills = choice.requiredSkills
    .map(({ level, skill }) => `${skill} from level ${String(level)}`)
    .join(', ')
  const removed = removals(candidates)
  return [
    choice.reason,
    ...(raised === null ? [] : [`The rule sets the priority to ${raised}.`]),
    `It needs about ${String(expectedMinutes)} minutes${skills === '' ? '' : ` and ${skills}`}.`,
    `${String(candidates.length)} agents were looked at${removed === '' ? '' : `; removed: ${removed}`}.`,
    describeChoice(candidates),
    `It goes to ${describeTarget(input, target)}.`,
  ]
}

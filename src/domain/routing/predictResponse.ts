import type { TargetDecision } from './decideTarget'
import type { RoutingAgent, RoutingFilter } from './routingTypes'

import { addBusinessMinutes } from '../sla/addBusinessMinutes'

/** What passes by itself: these agents could take the case later, the others never. */
const passing: readonly RoutingFilter[] = ['availability', 'capacity', 'department', 'shift']

/**
 * When somebody would get to a case that is decided now: after the work that is ahead of it, minute by minute, in the
 * hours of whoever has it; from a queue, the first in the team who may take it. Null when nobody could.
 *
 * A forecast to compare two plans by, not a promise: everybody works off expected minutes in the order they came.
 */
export const predictResponse = ({
  agents,
  decision: { candidates, target },
  now,
}: {
  agents: readonly RoutingAgent[]
  decision: TargetDecision
  now: Date
}): Date | null => {
  const able = new Set(
    target.agentId === null
      ? candidates
          .filter(({ removedBy }) => removedBy === null || passing.includes(removedBy.filter))
          .map(({ agentId }) => agentId)
      : [target.agentId],
  )
  const moments = agents
    .filter(({ id }) => able.has(id))
    .flatMap((agent) => workedOff(agent, now) ?? [])

  return moments.reduce<Date | null>(
    (first, moment) => (first === null || moment < first ? moment : first),
    null,
  )
}

/** When the agent has done what lies before them. Without shifts, availability alone says whether they work. */
const workedOff = (agent: RoutingAgent, now: Date): Date | null => {
  // The next minute in which they work, even with nothing ahead.
  const minutes = Math.max(1, agent.loadMinutes)

  if (agent.shifts.length === 0) {
    return agent.availability === 'offline' ? null : new Date(now.getTime() + minutes * 60_000)
  }

  return agent.shifts
    .flatMap((calendar) => {
      const hasHours = Object.values(calendar.hours).some((hours) => hours.length > 0)

      return hasHours ? [addBusinessMinutes({ calendar, from: now, minutes })] : []
    })
    .reduce<Date | null>(
      (first, moment) => (first === null || moment < first ? moment : first),
      null,
    )
}

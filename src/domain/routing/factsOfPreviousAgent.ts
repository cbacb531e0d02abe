import { isOpenAt } from '../sla/isOpenAt'
import type { Facts } from './conditions'
import type { RoutingAgent } from './routingTypes'

/**
 * Who worked for the customer last, and whether they could now (requirement E1): active, available and in their shift,
 * whatever they already carry. Null where nobody did; then no rule about it matches, whichever way it asks.
 */
export const factsOfPreviousAgent = ({
  agents,
  now,
  previousAgentId,
}: {
  agents: readonly RoutingAgent[]
  now: Date
  previousAgentId: null | string
}): Facts => {
  const agent = agents.find(({ id }) => id === previousAgentId)

  return {
    'previousAgent.isAvailable':
      previousAgentId === null
        ? null
        : agent !== undefined &&
          agent.isActive &&
          agent.availability === 'available' &&
          (agent.shifts.length === 0 || agent.shifts.some((shift) => isOpenAt(shift, now))),
    previousAgentId,
  }
}

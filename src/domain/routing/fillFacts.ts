import type { BusinessCalendar } from '../sla/calendar'
import { factsOfHours } from './factsOfHours'
import { factsOfPreviousAgent } from './factsOfPreviousAgent'
import type { RoutingInput } from './routingTypes'

/** Opening hours as they are kept now: of each department by its key, and of every office. */
export type KeptHours = {
  readonly departments: Readonly<Record<string, BusinessCalendar>>
  readonly house: readonly BusinessCalendar[]
}

/**
 * A past decision with what was not asked yet when it was made, so that a new rule can be tried on it. Facts that it has
 * stay as they were; a decision is never made or checked with what is filled in here.
 */
export const fillFacts = (input: RoutingInput, { departments, house }: KeptHours): RoutingInput => {
  const { department, previousAgentId } = input.facts
  const now = new Date(input.now)
  const facts = {
    ...factsOfHours({
      arrivedAt: now,
      department: (typeof department === 'string' ? departments[department] : undefined) ?? null,
      house,
    }),
    ...factsOfPreviousAgent({
      agents: input.agents,
      now,
      previousAgentId: typeof previousAgentId === 'string' ? previousAgentId : null,
    }),
  }

  return { ...input, facts: { ...facts, ...input.facts } }
}

import type { Facts } from './conditions'
import type { RoutingInput } from './routingTypes'

/**
 * The input of a decision with other facts: a category brings its minutes along, and how agents did with the old one
 * says nothing about the new one.
 */
export const rereadInput = (input: RoutingInput, facts: Facts): RoutingInput => {
  const { experience, outcomes, ...rest } = input
  const category = facts['category'] ?? input.facts['category']
  const isSame = category === input.facts['category']
  const minutes =
    isSame || typeof category !== 'string'
      ? undefined
      : input.defaults.categories[category]?.expectedMinutes

  return {
    ...rest,
    ...(isSame && outcomes !== undefined ? { outcomes } : {}),
    ...(isSame && experience !== undefined ? { experience } : {}),
    facts: {
      ...input.facts,
      ...facts,
      ...(minutes === undefined ? {} : { expectedMinutes: minutes }),
    },
  }
}

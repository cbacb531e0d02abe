import { decideRoute } from './decideRoute'
import type { RoutingDecision, RoutingInput } from './routingTypes'

const findDifference = (a: unknown, b: unknown, path: string): null | string => {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b ? null : path
  }
  const left = new Map(Object.entries(a))
  const right = new Map(Object.entries(b))
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const found = findDifference(
      left.get(key),
      right.get(key),
      path === '' ? key : `${path}.${key}`,
    )
    if (found !== null) return found
  }
  return null
}

/**
 * Does the stored input still give the stored decision? Names the first value that differs, e.g.
 * `candidates.0.score.total`. Key order does not matter: databases keep JSON in an order of their own.
 */
export const verifyRoute = (stored: {
  readonly decision: RoutingDecision
  readonly input: RoutingInput
}): { readonly firstDifference: null | string; readonly isSame: boolean } => {
  const firstDifference = findDifference(decideRoute(stored.input), stored.decision, '')
  return { firstDifference, isSame: firstDifference === null }
}

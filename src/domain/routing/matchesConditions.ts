import { checkConditions } from './checkConditions'
import type { Conditions, Facts } from './conditions'

/** Do the facts meet the conditions? `checkConditions` also tells which one fails. */
export const matchesConditions = (facts: Facts, conditions: Conditions): boolean =>
  checkConditions(facts, conditions).isMatch

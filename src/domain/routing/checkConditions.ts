import { priorities } from '../vocabulary'
import type { Condition, Conditions, Facts, FactValue } from './conditions'
import type { Wording } from './describeConditions'
import { describeConditions } from './describeConditions'

export type ConditionCheck =
  | { readonly failed: null; readonly isMatch: true }
  /** `failed` names the first condition that did not hold, with what was found instead. */
  | { readonly failed: string; readonly isMatch: false }

type Scalar = boolean | number | string

const listOf = (value: FactValue | undefined): readonly Scalar[] => {
  if (value === null || value === undefined) return []
  return typeof value === 'object' ? value : [value]
}

/** Case and spaces around do not matter, and `"3"` is 3: facts come from forms as well as from code. */
const isSame = (a: Scalar, b: Scalar): boolean =>
  String(a).trim().toLowerCase() === String(b).trim().toLowerCase()

const rankOf = (value: Scalar): number | undefined => {
  const rank = priorities.findIndex((priority) => priority === value)
  return rank === -1 ? undefined : rank
}

const isNumeric = (value: Scalar): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/u.test(value.trim()))

const isDate = (value: Scalar): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/u.test(value)

/** Negative, zero, positive; undefined when the two have no order. Priorities are ordered low to urgent. */
const compare = (a: Scalar | undefined, b: Scalar | undefined): number | undefined => {
  if (a === undefined || b === undefined) return undefined
  const [rankA, rankB] = [rankOf(a), rankOf(b)]
  if (rankA !== undefined && rankB !== undefined) return rankA - rankB
  if (isNumeric(a) && isNumeric(b)) return Number(a) - Number(b)
  if (isDate(a) && isDate(b)) return Date.parse(a) - Date.parse(b)
  return undefined
}

const includesText = (found: readonly Scalar[], wanted: Scalar, isList: boolean): boolean =>
  found.some((one) =>
    isList ? isSame(one, wanted) : String(one).toLowerCase().includes(String(wanted).toLowerCase()),
  )

const holds = ({ field, operator, value }: Condition, facts: Facts): boolean => {
  const fact = facts[field]
  const found = listOf(fact)
  const wanted = listOf(value)
  const order = compare(found[0], wanted[0])
  const isList = typeof fact === 'object'
  const meets = (test: (order: number) => boolean): boolean => order !== undefined && test(order)
  switch (operator) {
    case 'equals':
      return wanted.length === 0
        ? found.length === 0
        : found.some((one) => wanted.some((other) => isSame(one, other)))
    case 'not-equals':
      return !holds({ field, operator: 'equals', value }, facts)
    case 'in':
      return found.some((one) => wanted.some((other) => isSame(one, other)))
    case 'not-in':
      return !holds({ field, operator: 'in', value }, facts)
    case 'contains':
      return wanted.length > 0 && wanted.every((one) => includesText(found, one, isList))
    case 'contains-any':
      return wanted.some((one) => includesText(found, one, isList))
    case 'starts-with':
      return found.some((one) =>
        wanted.some((start) => String(one).toLowerCase().startsWith(String(start).toLowerCase())),
      )
    case 'gt':
      return meets((difference) => difference > 0)
    case 'gte':
      return meets((difference) => difference >= 0)
    case 'lt':
      return meets((difference) => difference < 0)
    case 'lte':
      return meets((difference) => difference <= 0)
    case 'between': {
      const toEnd = compare(found[0], wanted[1])
      return meets((difference) => difference >= 0) && toEnd !== undefined && toEnd <= 0
    }
    case 'exists':
      return found.some((one) => one !== '') === (value !== false)
  }
}

const matched: ConditionCheck = { failed: null, isMatch: true }

const show = (value: FactValue | undefined, wordOf: (value: string) => string): string => {
  const list = listOf(value)
  return list.length === 0 ? 'nothing' : list.map((one) => wordOf(String(one))).join(', ')
}

/**
 * Do the facts meet the conditions, and if not, which is the first that fails?
 *
 * A missing fact fails every comparison (but meets `not-equals`, `not-in` and `exists: false`). An empty
 * `all` meets everything, an empty `any` nothing.
 */
export const checkConditions = (
  facts: Facts,
  conditions: Conditions,
  wording: Wording = {},
): ConditionCheck => {
  if ('all' in conditions) {
    return (
      conditions.all
        .map((one) => checkConditions(facts, one, wording))
        .find((one) => !one.isMatch) ?? matched
    )
  }
  if ('any' in conditions) {
    return conditions.any.some((one) => checkConditions(facts, one).isMatch)
      ? matched
      : {
          failed: `none of these holds: ${describeConditions(conditions, wording)}`,
          isMatch: false,
        }
  }
  if ('not' in conditions) {
    return checkConditions(facts, conditions.not).isMatch
      ? { failed: describeConditions(conditions, wording), isMatch: false }
      : matched
  }
  return holds(conditions, facts)
    ? matched
    : {
        failed: `${describeConditions(conditions, wording)}, but it is ${show(facts[conditions.field], (value) => wording.wordOf?.(conditions.field, value) ?? value)}`,
        isMatch: false,
      }
}

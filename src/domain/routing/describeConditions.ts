import type { Condition, Conditions, FactValue, Operator } from './conditions'

const phrases: Readonly<Record<Operator, string>> = {
  between: 'is between',
  contains: 'contains',
  'contains-any': 'contains one of',
  equals: 'is',
  exists: 'is known',
  gt: 'is above',
  gte: 'is at least',
  in: 'is one of',
  lt: 'is below',
  lte: 'is at most',
  'not-equals': 'is not',
  'not-in': 'is none of',
  'starts-with': 'starts with',
}

/** `customer.tier` → "customer tier", `wantsPerson` → "wants person". */
const nameOf = (field: string): string =>
  field
    .replace(/[._-]+/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()

const valueOf = (value: FactValue): string => {
  if (value === null) return 'empty'
  if (typeof value === 'object') return value.map(String).join(', ')
  return String(value)
}

const describeOne = ({ field, operator, value }: Condition): string => {
  const name = nameOf(field)
  if (operator === 'exists') return `${name} is ${value === false ? 'not known' : 'known'}`
  if (operator === 'between' && typeof value === 'object' && value !== null) {
    return `${name} is between ${String(value[0])} and ${String(value[1])}`
  }
  return `${name} ${phrases[operator]} ${valueOf(value)}`
}

const joined = (parts: readonly Conditions[], word: string): string =>
  parts
    .map((part) => (isGroup(part) ? `(${describeConditions(part)})` : describeConditions(part)))
    .join(` ${word} `)

const isGroup = (part: Conditions): boolean =>
  ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1)

/** The conditions in plain English: "priority is one of high, urgent and (channel is sms or …)". */
export const describeConditions = (conditions: Conditions): string => {
  if ('all' in conditions) {
    return conditions.all.length === 0 ? 'always' : joined(conditions.all, 'and')
  }
  if ('any' in conditions) {
    return conditions.any.length === 0 ? 'never' : joined(conditions.any, 'or')
  }
  if ('not' in conditions) return `not (${describeConditions(conditions.not)})`
  return describeOne(conditions)
}

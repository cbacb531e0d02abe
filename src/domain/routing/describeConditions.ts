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

/** How the screens that edit conditions say what a receipt says in its own words. */
export type Wording = {
  /** Stands for a value that was not chosen yet. */
  readonly missing?: string
  readonly nameOf?: (field: string) => string
  /** What people read instead of a value that is an id or a word of machines. */
  readonly wordOf?: (field: string, value: string) => string
}

/** `customer.tier` → "customer tier", `wantsPerson` → "wants person". */
export const nameOfField = (field: string): string =>
  field
    .replace(/[._-]+/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()

const valueOf = (
  value: FactValue,
  missing: string,
  wordOf: (value: string) => string = (one) => one,
): string => {
  if (value === null) return 'empty'
  const words = (typeof value === 'object' ? value : [value])
    .map((one) => wordOf(String(one)))
    .join(', ')
  return words === '' ? missing : words
}

const describeOne = (
  { field, operator, value }: Condition,
  { missing = '', nameOf = nameOfField, wordOf }: Wording,
): string => {
  const name = nameOf(field)
  if (operator === 'exists') return `${name} is ${value === false ? 'not known' : 'known'}`
  if (operator === 'between' && typeof value === 'object' && value !== null) {
    return `${name} is between ${String(value[0])} and ${String(value[1])}`
  }
  const words = valueOf(
    value,
    missing,
    wordOf === undefined ? undefined : (one) => wordOf(field, one),
  )
  return `${name} ${phrases[operator]} ${words}`
}

const isGroup = (part: Conditions): boolean =>
  ('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1)

/** The conditions in plain English: "priority is one of high, urgent and (channel is sms or …)". */
export const describeConditions = (conditions: Conditions, wording: Wording = {}): string => {
  const joined = (parts: readonly Conditions[], word: string): string =>
    parts
      .map((part) => {
        const words = describeConditions(part, wording)
        return isGroup(part) ? `(${words})` : words
      })
      .join(` ${word} `)

  if ('all' in conditions) {
    return conditions.all.length === 0 ? 'always' : joined(conditions.all, 'and')
  }
  if ('any' in conditions) {
    return conditions.any.length === 0 ? 'never' : joined(conditions.any, 'or')
  }
  if ('not' in conditions) return `not (${describeConditions(conditions.not, wording)})`
  return describeOne(conditions, wording)
}

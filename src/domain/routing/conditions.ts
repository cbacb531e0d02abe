/** What is known about a case when a rule is asked, by field name (`priority`, `customer.tier`, …). */
export type Facts = Readonly<Record<string, FactValue>>
export type FactValue = boolean | null | number | string | readonly (number | string)[]

export const operators = [
  'equals',
  'not-equals',
  'in',
  'not-in',
  'contains',
  'contains-any',
  'starts-with',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'exists',
] as const
export type Operator = (typeof operators)[number]

export type Condition = {
  readonly field: string
  readonly operator: Operator
  /** `in`, `not-in`, `contains-any`: a list; `between`: two ends, both included; `exists`: true or false. */
  readonly value: FactValue
}

/** Conditions as an admin writes them: groups over single conditions, as deep as needed. */
export type Conditions =
  | Condition
  | { readonly all: readonly Conditions[] }
  | { readonly any: readonly Conditions[] }
  | { readonly not: Conditions }

import { operators } from './conditions'

type Unknown = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isScalar = (value: unknown): boolean => ['boolean', 'number', 'string'].includes(typeof value)

const valueProblem = (operator: string, value: unknown): null | string => {
  const list: readonly unknown[] | null = Array.isArray(value) ? value : null
  if (list?.some((one) => !isScalar(one)) === true) return 'may only list texts and numbers'
  if (['contains-any', 'in', 'not-in'].includes(operator) && list === null) return 'needs a list'
  if (operator === 'between' && list?.length !== 2) return 'needs a list of two'
  if (['gt', 'gte', 'lt', 'lte', 'starts-with'].includes(operator) && !isScalar(value)) {
    return 'needs one value'
  }
  if (value === undefined) return 'needs a value'
  return null
}

const groupProblems = (value: Unknown, path: string): readonly string[] | null => {
  for (const key of ['all', 'any'] as const) {
    if (!(key in value)) continue
    const parts: unknown = value[key]
    if (!Array.isArray(parts)) return [`${path}.${key} is not a list`]
    return parts.flatMap((part, index) =>
      findConditionProblems(part, `${path}.${key}[${String(index)}]`),
    )
  }
  return 'not' in value ? findConditionProblems(value['not'], `${path}.not`) : null
}

/**
 * What is wrong with conditions that somebody typed, in words for the person who did; empty when nothing.
 * Only what passes here may be handed to `checkConditions`.
 */
export const findConditionProblems = (value: unknown, path = 'conditions'): readonly string[] => {
  if (!isObject(value)) return [`${path} is not a condition or a group all/any/not`]
  const inGroup = groupProblems(value, path)
  if (inGroup !== null) return inGroup
  const { field, operator } = value
  if (typeof field !== 'string' || field === '') return [`${path} names no field`]
  if (typeof operator !== 'string' || !operators.some((known) => known === operator)) {
    return [`${path} has an unknown operator; known are ${operators.join(', ')}`]
  }
  const problem = valueProblem(operator, value['value'])
  return problem === null ? [] : [`${path}: ${operator} ${problem}`]
}

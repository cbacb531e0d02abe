import type { Condition, Conditions, FactValue, Operator } from '@/domain/routing/conditions'
import type { RuleField } from '@/domain/routing/ruleFields'

import { yesNo } from '@/domain/routing/ruleFields'

export type GroupKind = 'all' | 'any' | 'none'

/** A group as the builder shows it. `none` is stored as `not` around `any`. */
export type Group = { readonly kind: GroupKind; readonly parts: readonly Conditions[] }

/** The group that these conditions are, or null for a single one. */
export const groupOf = (conditions: Conditions): Group | null => {
  if ('all' in conditions) return { kind: 'all', parts: conditions.all }
  if ('any' in conditions) return { kind: 'any', parts: conditions.any }
  if ('not' in conditions) {
    const inner = groupOf(conditions.not)
    return inner?.kind === 'any'
      ? { kind: 'none', parts: inner.parts }
      : { kind: 'none', parts: [conditions.not] }
  }
  return null
}

export const fromGroup = ({ kind, parts }: Group): Conditions => {
  switch (kind) {
    case 'all':
      return { all: parts }
    case 'any':
      return { any: parts }
    case 'none':
      return { not: { any: parts } }
  }
}

type OperatorChoice = { readonly label: string; readonly operator: Operator }

const is: OperatorChoice = { label: 'is', operator: 'equals' }
const isNot: OperatorChoice = { label: 'is not', operator: 'not-equals' }
const isOneOf: OperatorChoice = { label: 'is one of', operator: 'in' }
const isNoneOf: OperatorChoice = { label: 'is none of', operator: 'not-in' }
const isBetween: OperatorChoice = { label: 'is between', operator: 'between' }
const isKnown: OperatorChoice = { label: 'is known', operator: 'exists' }

/** What can be asked of a field of this kind, the most usual first. */
export const operatorsOf = ({ field, kind, options }: RuleField): readonly OperatorChoice[] => {
  // Yes or no: one of both would be a strange question.
  if (options?.join() === yesNo.options.join()) return [is, isKnown]
  switch (kind) {
    case 'choice':
      return [
        isOneOf,
        is,
        isNot,
        isNoneOf,
        ...(field === 'priority'
          ? ([
              { label: 'is at least', operator: 'gte' },
              { label: 'is at most', operator: 'lte' },
            ] as const)
          : []),
        isKnown,
      ]
    case 'date':
      return [
        { label: 'is on or after', operator: 'gte' },
        { label: 'is before', operator: 'lt' },
        isBetween,
        is,
        isKnown,
      ]
    case 'list':
      return [
        { label: 'has one of', operator: 'contains-any' },
        { label: 'has', operator: 'contains' },
        isKnown,
      ]
    case 'number':
      return [
        { label: 'is below', operator: 'lt' },
        { label: 'is at most', operator: 'lte' },
        { label: 'is above', operator: 'gt' },
        { label: 'is at least', operator: 'gte' },
        isBetween,
        is,
        isKnown,
      ]
    case 'text':
      return [
        { label: 'contains one of', operator: 'contains-any' },
        { label: 'contains', operator: 'contains' },
        { label: 'starts with', operator: 'starts-with' },
        is,
        isNot,
        isOneOf,
        isKnown,
      ]
  }
}

export const takesList = (operator: Operator): boolean =>
  ['contains-any', 'in', 'not-in'].includes(operator)

const listOf = (value: FactValue): readonly (number | string)[] =>
  value === null || typeof value === 'boolean'
    ? []
    : typeof value === 'object'
      ? value
      : value === ''
        ? []
        : [value]

/** The same condition with another operator: what was chosen is kept as far as it fits. */
export const withOperator = (condition: Condition, operator: Operator): Condition => {
  const list = listOf(condition.value)
  const [from = '', to = from] = list
  const value =
    operator === 'exists'
      ? true
      : operator === 'between'
        ? [from, to]
        : takesList(operator)
          ? list
          : from
  return { ...condition, operator, value }
}

/** A fresh condition on a field: nothing chosen yet. */
export const conditionOn = (field: RuleField): Condition => {
  const operator = operatorsOf(field)[0]?.operator ?? 'equals'
  return { field: field.field, operator, value: takesList(operator) ? [] : '' }
}

/**
 * Something was not chosen or typed yet, or a group has nothing in it: such conditions can be tried but hardly mean
 * anything. The outermost group may be empty when it asks for all: that is every case.
 */
export const isUnfinished = (conditions: Conditions, isOutermost = true): boolean => {
  const group = groupOf(conditions)
  if (group !== null) {
    return group.parts.length === 0
      ? !(isOutermost && group.kind === 'all')
      : group.parts.some((part) => isUnfinished(part, false))
  }
  if (!('value' in conditions) || conditions.operator === 'exists') return false
  const list = listOf(conditions.value)
  return list.length === 0 || (conditions.operator === 'between' && list.includes(''))
}

import { findConditionProblems } from '@/domain/routing/findConditionProblems'

/**
 * Are these conditions that can be asked? True, or the first thing that is wrong, in words. For the field of a stored
 * rule: what is wrong here would fail where a case comes in.
 */
export const isConditions = (value: unknown): string | true =>
  value === null || value === undefined
    ? 'Say when it holds; without a condition it holds always.'
    : (findConditionProblems(value)[0] ?? true)

import { normaliseEmail } from '../identity/normaliseEmail'
import { normalisePhone } from '../identity/normalisePhone'
import type { Facts } from '../routing/conditions'
import { matchesConditions } from '../routing/matchesConditions'
import { findTextProblem } from './findTextProblem'
import type { DataFacts, DataProblem, ValidationRule } from './validationTypes'

/** What one rule found: a field, and details that the rule's own words cannot know. */
type Finding = { readonly detail: string; readonly field: string }

const valuesOf = (facts: DataFacts, field: string): readonly string[] => {
  const value = facts.fields[field]
  const list = typeof value === 'string' ? [value] : (value ?? [])
  return list.filter((one) => one.trim() !== '')
}

const maskSigns: Readonly<Record<string, RegExp>> = {
  '#': /\p{Nd}/u,
  '*': /[\p{L}\p{Nd}]/u,
  A: /\p{L}/u,
}

/** Masks instead of patterns: an admin can read them, and no text can make them slow. */
const fitsMask = (value: string, mask: string): boolean => {
  const letters = Array.from(value.trim())
  const signs = Array.from(mask)
  return (
    letters.length === signs.length &&
    signs.every((sign, index) => {
      const letter = letters[index] ?? ''
      return maskSigns[sign]?.test(letter) ?? letter.toLowerCase() === sign.toLowerCase()
    })
  )
}

const normalisers = {
  email: (value: string) => normaliseEmail(value) ?? value.trim().toLowerCase(),
  phone: (value: string) => normalisePhone(value) ?? value.replace(/\D/gu, ''),
  text: (value: string) => value.trim().replace(/\s+/gu, ' ').toLowerCase(),
}

const quoted = (value: string): string =>
  `“${value.length > 60 ? `${value.slice(0, 60)}…` : value}”`

const firstWrong = (
  facts: DataFacts,
  field: string,
  isRight: (value: string) => boolean,
  what: string,
): Finding | null => {
  const wrong = valuesOf(facts, field).find((value) => !isRight(value))
  return wrong === undefined ? null : { detail: `${quoted(wrong)} is no ${what}.`, field }
}

const findInconsistency = (
  rule: Extract<ValidationRule, { check: 'consistent' }>,
  facts: DataFacts,
): Finding | null => {
  const normalise = normalisers[rule.as]
  const said = rule.fields.flatMap((field) =>
    valuesOf(facts, field).map((value) => ({ field, value })),
  )
  const first = said[0]
  const other = said.find(
    ({ value }) => first !== undefined && normalise(value) !== normalise(first.value),
  )
  return first === undefined || other === undefined
    ? null
    : { detail: `${quoted(first.value)} against ${quoted(other.value)}.`, field: other.field }
}

const findIn = (rule: ValidationRule, facts: DataFacts): Finding | null => {
  switch (rule.check) {
    case 'required':
      return rule.fields.some((field) => valuesOf(facts, field).length > 0)
        ? null
        : { detail: '', field: rule.fields[0] ?? '' }
    case 'email':
      return firstWrong(
        facts,
        rule.field,
        (value) => normaliseEmail(value) !== null,
        'e-mail address',
      )
    case 'phone':
      return firstWrong(
        facts,
        rule.field,
        (value) => normalisePhone(value) !== null,
        'international phone number',
      )
    case 'mask':
      return firstWrong(
        facts,
        rule.field,
        (value) => rule.masks.some((mask) => fitsMask(value, mask)),
        `number like ${rule.masks.join(' or ')}`,
      )
    case 'consistent':
      return findInconsistency(rule, facts)
    case 'readable': {
      const value = facts.fields[rule.field]
      const text = typeof value === 'string' ? value : (value ?? []).join('\n')
      const detail = findTextProblem(text, rule.maxLength)
      return detail === null ? null : { detail, field: rule.field }
    }
  }
}

/** As the conditions of rules ask for them. */
const asFacts = ({ channel, fields }: DataFacts): Facts => ({
  ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, value ?? null])),
  channel,
})

/**
 * What is missing or does not fit together in a message, in the order of the rules. Anything found makes the
 * case *pending data*, and nothing of it reaches a model (requirement C1).
 */
export const findDataProblems = (
  facts: DataFacts,
  rules: readonly ValidationRule[],
): readonly DataProblem[] =>
  rules
    .filter(
      (rule) =>
        rule.isActive &&
        (rule.channels.length === 0 || rule.channels.includes(facts.channel)) &&
        (rule.when === undefined || matchesConditions(asFacts(facts), rule.when)),
    )
    .flatMap((rule) => {
      const finding = findIn(rule, facts)
      return finding === null
        ? []
        : [
            {
              field: finding.field,
              problem: `${rule.problem} ${finding.detail}`.trim(),
              ruleId: rule.id,
              suggestion: rule.suggestion,
            },
          ]
    })

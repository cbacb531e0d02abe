import type { Condition, Conditions } from './conditions'
import type { Wording } from './describeConditions'
import { findConditionProblems } from './findConditionProblems'
import type { RoutingRule } from './routingTypes'

export type RuleWarning = {
  readonly ruleId: string
  readonly kind: 'conflict' | 'invalid' | 'never-matches' | 'unknown-team' | 'without-effect'
  /** For the person who writes the rule. */
  readonly text: string
}

/** What each rule did among past cases, by rule id: how many it matched, and how many of these it decided. */
export type RuleUse = Readonly<
  Record<string, { readonly decided: number; readonly matched: number }>
>

const plain = (conditions: Conditions): readonly Condition[] | null => {
  if ('all' in conditions) {
    const parts = conditions.all.map(plain)
    return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? [])
  }
  return 'any' in conditions || 'not' in conditions ? null : [conditions]
}

const alwaysHolds = (conditions: Conditions): boolean =>
  'all' in conditions && conditions.all.every(alwaysHolds)

const text = (value: unknown): string => JSON.stringify(value).toLowerCase()

/** A field that is to be two things at once. Only plain `all` lists are looked at: the rest is left to the cases. */
const contradiction = (
  conditions: Conditions,
  { nameOf = (field) => field, wordOf = (_, value) => value }: Wording,
): null | string => {
  const seen = new Map<string, Condition>()
  for (const condition of plain(conditions) ?? []) {
    if (condition.operator !== 'equals' || Array.isArray(condition.value)) continue
    const earlier = seen.get(condition.field)
    if (earlier !== undefined && text(earlier.value) !== text(condition.value)) {
      const [one, other] = [earlier, condition].map(({ value }) =>
        wordOf(condition.field, String(value)),
      )
      const name = nameOf(condition.field)

      return `${name.charAt(0).toUpperCase()}${name.slice(1)} cannot be ${String(one)} and ${String(other)} at once.`
    }
    seen.set(condition.field, condition)
  }
  return null
}

/** Every case that meets `inner` meets `outer` as well, as far as it can be told without trying. */
const covers = (outer: Conditions, inner: Conditions): boolean => {
  if (alwaysHolds(outer) || text(outer) === text(inner)) return true
  const [wide, narrow] = [plain(outer), plain(inner)]
  if (wide === null || narrow === null) return false
  const known = new Set(narrow.map(text))
  return wide.every((condition) => known.has(text(condition)))
}

/**
 * What a person should know before saving these rules (requirement E1): conditions that are wrong, contradict
 * themselves or never matched, rules that an earlier one leaves nothing to, and two that want different things.
 */
export const findRuleWarnings = (input: {
  readonly rules: readonly RoutingRule[]
  readonly teamIds: readonly string[]
  /** Left out: nothing was tried yet. */
  readonly use?: RuleUse
  /** As the builder names fields and values. */
  readonly wording?: Wording
}): readonly RuleWarning[] => {
  const rules = [...input.rules]
    .filter(({ isActive }) => isActive)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  return rules.flatMap((rule, at): RuleWarning[] => {
    const warn = (kind: RuleWarning['kind'], words: string): RuleWarning[] => [
      { kind, ruleId: rule.id, text: words },
    ]
    const [problem] = findConditionProblems(rule.conditions)
    if (problem !== undefined) return warn('invalid', problem)
    const warnings: RuleWarning[] = []
    if (rule.teamId !== null && !input.teamIds.includes(rule.teamId)) {
      warnings.push(...warn('unknown-team', 'Its team is not active, so it is passed over.'))
    }
    if (rule.teamId === null && rule.setPriority === null && rule.requiredSkills.length === 0) {
      warnings.push(...warn('without-effect', 'It sets no team, no priority and no skill.'))
    }
    const never = contradiction(rule.conditions, input.wording ?? {})
    if (never !== null) warnings.push(...warn('never-matches', never))
    const earlier = rules.slice(0, at).find((one) => covers(one.conditions, rule.conditions))
    if (earlier !== undefined) {
      const isConflict = earlier.teamId !== rule.teamId
      warnings.push(
        ...warn(
          isConflict ? 'conflict' : 'never-matches',
          `“${earlier.name}” stands above and takes every case that this one wants${isConflict ? ', to another team' : ''}.`,
        ),
      )
    }
    const use = input.use?.[rule.id]
    if (input.use !== undefined && never === null && earlier === undefined) {
      if ((use?.matched ?? 0) === 0) {
        warnings.push(...warn('never-matches', 'It matches none of the cases it was tried on.'))
      } else if ((use?.decided ?? 0) === 0) {
        warnings.push(
          ...warn(
            'conflict',
            use?.matched === 1
              ? 'A rule above decided the one case it matches.'
              : `Rules above decided all ${String(use?.matched)} cases it matches.`,
          ),
        )
      }
    }
    return warnings
  })
}

import type { Priority } from '../vocabulary'
import { priorities } from '../vocabulary'
import { checkConditions } from './checkConditions'
import { describeConditions } from './describeConditions'
import { receiptWording } from './receiptWording'
import type { RoutingInput, RoutingRule, RuleTrace, SkillNeed } from './routingTypes'

export type TeamChoice = {
  readonly priority: null | Priority
  readonly reason: string
  readonly requiredSkills: readonly SkillNeed[]
  readonly rule: null | RoutingRule
  readonly ruleTrace: readonly RuleTrace[]
  readonly teamId: string
}

const inOrder = (rules: readonly RoutingRule[]): readonly RoutingRule[] =>
  [...rules].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))

const priorityOf = (input: RoutingInput): null | Priority =>
  priorities.find((priority) => priority === input.facts['priority']) ?? null

const textFact = (input: RoutingInput, field: string): string => {
  const value = input.facts[field]
  return typeof value === 'string' ? value : ''
}

const defaultTeam = (input: RoutingInput): { reason: string; teamId: string } => {
  const known = new Set(input.teams.map((team) => team.id))
  const category = textFact(input, 'category')
  const department = textFact(input, 'department')
  const steps = [
    [input.defaults.categories[category]?.teamId, `the team of category ${category}`],
    [input.defaults.departments[department]?.teamId, `the team of department ${department}`],
  ] as const
  for (const [teamId, reason] of steps) {
    if (teamId !== null && teamId !== undefined && known.has(teamId)) return { reason, teamId }
  }
  return { reason: 'the team for everything else', teamId: input.defaults.teamId }
}

/** The highest level asked for each skill, by name. */
const mergeNeeds = (needs: readonly SkillNeed[]): readonly SkillNeed[] => {
  const levels = new Map<string, number>()
  for (const { level, skill } of needs) levels.set(skill, Math.max(level, levels.get(skill) ?? 0))
  return [...levels]
    .map(([skill, level]) => ({ level, skill }))
    .sort((a, b) => (a.skill < b.skill ? -1 : 1))
}

const traceRules = (input: RoutingInput): { rule: null | RoutingRule; trace: RuleTrace[] } => {
  const teams = new Set(input.teams.map((team) => team.id))
  const trace: RuleTrace[] = []
  const wording = receiptWording(input)
  let decided: null | RoutingRule = null
  for (const rule of inOrder(input.rules)) {
    const entry = (outcome: RuleTrace['outcome'], detail: string): void => {
      trace.push({ detail, name: rule.name, outcome, ruleId: rule.id })
    }
    if (decided !== null) {
      entry('not-reached', 'an earlier rule decided')
      continue
    }
    if (!rule.isActive) {
      entry('inactive', 'switched off')
      continue
    }
    const check = checkConditions(input.facts, rule.conditions, wording)
    if (!check.isMatch) entry('failed', check.failed)
    else if (rule.teamId !== null && !teams.has(rule.teamId)) {
      entry('unknown-team', 'matched, but its team no longer exists')
    } else {
      entry('decided', describeConditions(rule.conditions, wording))
      decided = rule
    }
  }
  return { rule: decided, trace }
}

/** The team for a case: the first matching rule's, else the category's, the department's, or the last resort. */
export const chooseTeam = (input: RoutingInput): TeamChoice => {
  const { rule, trace } = traceRules(input)
  const fallback = defaultTeam(input)
  const category = input.defaults.categories[textFact(input, 'category')]
  const reason =
    rule === null
      ? `No rule matched (${String(trace.length)} looked at), so it goes to ${fallback.reason}.`
      : `Rule “${rule.name}” matched: ${describeConditions(rule.conditions, receiptWording(input))}.`
  return {
    priority: rule?.setPriority ?? priorityOf(input),
    reason,
    requiredSkills: mergeNeeds([
      ...(category?.requiredSkills ?? []),
      ...(rule?.requiredSkills ?? []),
    ]),
    rule,
    ruleTrace: trace,
    teamId: rule?.teamId ?? fallback.teamId,
  }
}

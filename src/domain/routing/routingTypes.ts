import type { BusinessCalendar } from '../sla/calendar'
import type { Availability, Priority } from '../vocabulary'
import type { Conditions, Facts } from './conditions'

/** A skill that the case needs, at least at this level (1–5). */
export type SkillNeed = { readonly level: number; readonly skill: string }

export type RoutingRule = {
  readonly id: string
  readonly name: string
  readonly version: string
  /** Lower goes first. */
  readonly position: number
  readonly isActive: boolean
  readonly conditions: Conditions
  /** Null: the rule only adds skills or a priority; the default team still decides where. */
  readonly teamId: null | string
  readonly requiredSkills: readonly SkillNeed[]
  readonly setPriority: null | Priority
}

export type RoutingTeam = { readonly id: string; readonly name: string }

/** A department that limits how much open work the agents of its teams hold together. */
export type RoutingDepartment = {
  readonly id: string
  readonly name: string
  readonly teamIds: readonly string[]
  /** Expected minutes: held at once at most, and held now in its teams, without the case that is decided. */
  readonly capacityMinutes: number
  readonly loadMinutes: number
}

export type RoutingAgent = {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
  readonly availability: Availability
  readonly teamIds: readonly string[]
  /** Takes urgent cases outside of their shift as well. Absent in decisions from before there was one. */
  readonly isOnCall?: boolean
  /** Best first. */
  readonly languages: readonly string[]
  readonly skills: readonly SkillNeed[]
  /** Expected minutes of open work: taken at once at most, and held now. */
  readonly capacityMinutes: number
  readonly loadMinutes: number
  /** Empty: no shifts are kept for this agent, availability alone decides. */
  readonly shifts: readonly BusinessCalendar[]
  /** ISO instant of the last assignment; the longest idle wins a tie. */
  readonly lastAssignedAt: null | string
}

/** Where a case goes when no rule says so, and what a category asks of an agent. */
export type RoutingDefaults = {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly expectedMinutes: number
        readonly requiredSkills: readonly SkillNeed[]
        readonly teamId: null | string
      }
    >
  >
  readonly departments: Readonly<Record<string, { readonly teamId: null | string }>>
  readonly teamId: string
  readonly expectedMinutes: number
}

export type RoutingWeights = {
  readonly experience?: number
  readonly language: number
  readonly load: number
  readonly outcome?: number
  readonly previousAgent: number
  readonly skill: number
}

/**
 * Everything a decision depends on. Survives JSON unchanged, so the stored input is the input.
 *
 * Facts with a meaning here: `category`, `department`, `language`, `priority`, `previousAgentId`,
 * `expectedMinutes`, and `takenBackFrom`, the agent who lost the case. Rules may ask for any other.
 */
export type RoutingInput = {
  readonly agents: readonly RoutingAgent[]
  readonly defaults: RoutingDefaults
  /** Those that have a limit. Absent where none has, and in decisions from before there was one. */
  readonly departments?: readonly RoutingDepartment[]
  /**
   * By agent: how much of what was done lately with cases like this one was theirs, 0–1 of whoever did most. Absent in
   * decisions from before it was learned; an agent who is not listed did none.
   */
  readonly experience?: Readonly<Record<string, number>>
  readonly facts: Facts
  /** ISO instant. */
  readonly now: string
  /**
   * By agent: how well cases of this category went with them, 0–1, recent ones counting more. Absent in decisions from
   * before it was measured; an agent who is not listed has no such case yet.
   */
  readonly outcomes?: Readonly<Record<string, number>>
  readonly rules: readonly RoutingRule[]
  readonly teams: readonly RoutingTeam[]
  /** Versions of what made the facts (triage model, prompt, …): copied into the receipt. */
  readonly versions: Readonly<Record<string, string>>
  readonly weights?: RoutingWeights
}

export const routingFilters = [
  'team',
  'active',
  'taken-back',
  'availability',
  'shift',
  'capacity',
  'language',
  'skill',
  'department',
] as const
export type RoutingFilter = (typeof routingFilters)[number]

/** Shares of the score, each 0–1 before its weight. */
export type ScoreParts = {
  /** Only where it was learned. */
  readonly experience?: number
  readonly language: number
  readonly load: number
  /** Only where outcomes were measured. */
  readonly outcome?: number
  readonly previousAgent: number
  readonly skill: number
}

export type Candidate = {
  readonly agentId: string
  readonly name: string
  /** The first filter that removed the agent, with the reason; null for those who could take the case. */
  readonly removedBy: null | { readonly detail: string; readonly filter: RoutingFilter }
  /** Null for removed agents. */
  readonly score: null | { readonly parts: ScoreParts; readonly total: number }
}

export type RuleTrace = {
  readonly ruleId: string
  readonly name: string
  readonly outcome: 'decided' | 'failed' | 'inactive' | 'not-reached' | 'unknown-team'
  /** The first condition that failed, or what matched. */
  readonly detail: string
}

export type RoutingTarget = {
  readonly agentId: null | string
  readonly outcome: 'agent' | 'queue'
  readonly priority: null | Priority
  readonly ruleId: null | string
  readonly teamId: string
}

export type Counterfactual = RoutingTarget & {
  readonly isSame: boolean
  readonly sentence: string
}

export type RoutingDecision = RoutingTarget & {
  readonly candidates: readonly Candidate[]
  readonly counterfactuals: readonly Counterfactual[]
  readonly expectedMinutes: number
  readonly rationale: readonly string[]
  readonly requiredSkills: readonly SkillNeed[]
  readonly ruleTrace: readonly RuleTrace[]
  readonly versions: Readonly<Record<string, string>>
  readonly weights: RoutingWeights
}

import type { Conditions } from '@/domain/routing/conditions'
import type { RuleField } from '@/domain/routing/ruleFields'
import type { Priority } from '@/domain/vocabulary'

/** A routing rule as the lab edits it. Its place in the list is its position. */
export type LabRule = {
  /** Null until it is saved for the first time; the lab then uses `draft-1`, `draft-2` … as its key. */
  readonly id: null | string
  readonly key: string
  readonly name: string
  readonly description: string
  readonly isActive: boolean
  readonly conditions: Conditions
  readonly teamId: null | string
  readonly setPriority: null | Priority
  readonly skillIds: readonly string[]
  readonly minSkillLevel: null | number
}

/** A rule that was deleted, as it was then. Putting it back is an edit like any other: it is tried and saved. */
export type RemovedRule = {
  /** ISO instant. */
  readonly at: string
  /** Null where no person did it, or one who is gone. */
  readonly by: null | string
  /** Where it stood in the list, from 0. */
  readonly place: number
  readonly rule: LabRule & { readonly id: string }
}

type Choice = { readonly id: string; readonly name: string }

export type RoutingLab = {
  readonly fields: readonly RuleField[]
  /** The last 50 deleted ones, the latest first. */
  readonly removed: readonly RemovedRule[]
  /** Which state of the rules was read: saving refuses when somebody saved another meanwhile. */
  readonly revision: string
  readonly rules: readonly LabRule[]
  readonly skills: readonly Choice[]
  readonly teams: readonly Choice[]
  /** How many past decisions there are to try on. */
  readonly pastCases: number
}

/** A part of a trial: the sums of one page of past decisions. */
export type TrialPage = {
  /** Hand it back to go on; null at the end. */
  readonly next: null | string
  readonly tried: number
  readonly moved: number
  /** Cases that would have gone elsewhere, the newest first; at most 20 of a page. */
  readonly samples: readonly TrialMove[]
  /** By key of the rule. */
  readonly use: Readonly<Record<string, RuleTrial>>
  /** Cases by team or queue before and after, by name. */
  readonly teams: Readonly<Record<string, { readonly after: number; readonly before: number }>>
}

/** What a rule did in a trial. */
export type RuleTrial = {
  readonly decided: number
  readonly matched: number
  /** Some of the cases that it matched, the newest first, and where they would have gone; at most 5 of a page. */
  readonly examples: readonly (Omit<TrialMove, 'from'> & { readonly isDecided: boolean })[]
}

export type TrialMove = {
  readonly number: string
  readonly subject: string
  readonly from: string
  readonly to: string
}

/** An earlier state of a rule. Putting it back is an edit like any other: it is tried and saved. */
export type RuleVersion = {
  readonly id: string
  readonly at: string
  /** Who saved it; null where no person did it, or one who is gone. */
  readonly by: null | string
  readonly state: Omit<LabRule, 'id' | 'key'>
}

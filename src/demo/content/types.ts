/**
 * Shapes of the demo content. Rows name each other by key, slug or e-mail, never by database id: the seed
 * resolves them. All moments are `Date`; durations are minutes and say so.
 */
import type { Conditions } from '@/domain/routing/conditions'
import type {
  AssistantMode,
  Audience,
  Channel,
  Language,
  Priority,
  Role,
  ThresholdMeasure,
} from '@/domain/vocabulary'

export type * from './caseTypes'

// ---------------------------------------------------------------- knowledge

export type DemoStep = {
  readonly media: null | string
  readonly mediaAlt: null | string
  readonly minutes: null | number
  readonly text: string
  readonly title: string
}

export type DemoArticle = {
  readonly slug: string
  readonly title: string
  readonly language: Language
  readonly category: string
  readonly audience: Audience
  readonly kind: 'article' | 'faq' | 'tutorial'
  readonly keywords: readonly string[]
  readonly reviewBy: Date
  readonly ownerEmail: string
  /** Markdown: paragraphs, H2 headings, ordered and unordered lists, bold. No H1. */
  readonly body: string
  /** Of a tutorial. */
  readonly steps: readonly DemoStep[]
}

export type DemoTemplate = {
  readonly key: string
  readonly name: string
  readonly shortcut: string
  readonly language: Language
  readonly channels: readonly Channel[]
  readonly category: null | string
  readonly subject: null | string
  readonly body: string
}

export type DemoMacroAction = {
  readonly do: 'add-tag' | 'assign-team' | 'note' | 'set-priority' | 'set-status'
  readonly value: string
}

export type DemoMacro = {
  readonly name: string
  readonly template: null | string
  readonly actions: readonly DemoMacroAction[]
}

// ---------------------------------------------------------------- organisation

/** By weekday, 1 = Monday: spans of local time. */
export type WeekHours = Readonly<Record<string, readonly (readonly [string, string])[]>>

export type DemoBusinessHours = {
  readonly key: string
  readonly name: string
  readonly timezone: string
  readonly hours: WeekHours
  readonly holidays: readonly string[]
}

export type DemoShift = {
  readonly key: string
  readonly name: string
  readonly timezone: string
  readonly hours: WeekHours
}

export type DemoDepartment = {
  readonly key: string
  readonly name: string
  readonly assistantMode: AssistantMode
  readonly defaultTeam: string
}

export type DemoTeam = {
  readonly key: string
  readonly name: string
  readonly focus: string
  readonly department: string
  readonly leadEmail: string
  readonly timezone: string
  readonly businessHours: string
}

export type DemoSkill = {
  readonly key: string
  readonly name: string
  readonly description: string
}

/** Somebody who takes cases. */
export type DemoAgent = {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly team: string
  readonly departments: readonly string[]
  readonly timezone: string
  readonly shift: string
  readonly languages: readonly Language[]
  /** Skill key → level 1–5. */
  readonly skills: Readonly<Record<string, number>>
  readonly capacityMinutes: number
  readonly isOnCall: boolean
}

/** Staff who take no cases. */
export type DemoStaff = {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly timezone: string
}

// ---------------------------------------------------------------- settings

export type DemoCategory = {
  readonly key: string
  readonly name: string
  readonly description: string
  readonly department: string
  readonly defaultTeam: string
  readonly assistantMode: AssistantMode
  readonly expectedMinutes: number
  readonly requiredSkill: null | string
}

export type DemoTag = { readonly name: string; readonly colour: string }

export type DemoCaseField = {
  readonly key: string
  readonly label: string
  readonly kind: 'boolean' | 'date' | 'number' | 'select' | 'text'
  readonly options: readonly string[] | null
  readonly pattern: null | string
  readonly isVisibleToCustomer: boolean
  readonly department: null | string
}

export type SlaTarget = {
  /** Minutes. */
  readonly firstResponse: number
  readonly nextResponse: number
  readonly resolution: number
  /** How long the assignee may let the customer wait before the case goes to somebody else. */
  readonly takeBack?: number
}

export type DemoSlaPolicy = {
  readonly key: string
  readonly name: string
  readonly position: number
  readonly conditions: Conditions
  /** Null: around the clock. */
  readonly businessHours: null | string
  readonly targets: Readonly<Record<Priority, SlaTarget>>
  readonly warnAtPercent: number
}

export type DemoRoutingRule = {
  readonly name: string
  readonly description: string
  readonly position: number
  readonly conditions: Conditions
  readonly team: string
  readonly setPriority: null | Priority
  readonly requiredSkills: readonly string[]
  readonly minSkillLevel: null | number
}

export type DemoChannel = {
  readonly key: Channel
  readonly name: string
  readonly isActive: boolean
  readonly address: string
  readonly department: string
  readonly tone: string
  readonly limits: {
    readonly minWords?: number
    readonly maxWords?: number
    readonly maxCharacters?: number
    readonly maxParts?: number
  }
  readonly greeting: null | string
  readonly signature: null | string
}

export type DemoThreshold = {
  readonly name: string
  readonly kpi: ThresholdMeasure
  readonly slice: string
  readonly direction: 'above' | 'below'
  readonly limit: number
  readonly recoverAt: number
  readonly severity: Priority
  readonly notifyTeam: string
}

export type DemoSavedView = {
  readonly name: string
  readonly ownerEmail: string
  readonly isShared: boolean
  readonly team: null | string
  readonly filter: Readonly<Record<string, boolean | string | readonly string[]>>
  readonly sort: string
}

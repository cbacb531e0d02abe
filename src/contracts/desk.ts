/**
 * What the desk and its endpoints say to each other, as JSON: moments are ISO strings, ids are uuids.
 *
 * Type-only apart from the lists below, since it is part of the browser's script.
 */
import type { RichDoc } from '@/domain/rich/richDoc'
import type { CorrectableLabel, LabelValue } from '@/domain/triage/corrections'
import type {
  AssistantMode,
  AuthorKind,
  Availability,
  CaseStatus,
  Channel,
  CustomerTier,
  DeliveryStatus,
  EscalationFlag,
  IdentifierKind,
  Language,
  MessageDirection,
  Priority,
  Role,
} from '@/domain/vocabulary'

/** The one-click filters, in the order of the keys 1 to 9. */
export const quickFilters = [
  'mine',
  'unread',
  'mentions',
  'unassigned',
  'high-priority',
  'overdue',
  'needs-approval',
  'all',
  'snoozed',
] as const
export type QuickFilter = (typeof quickFilters)[number]

export const inboxSorts = ['activity', 'sla'] as const
export type InboxSort = (typeof inboxSorts)[number]

/** Counts stop here: an exact figure above it would cost more than anybody gains from it. */
export const countCap = 1000

export type InboxFilters = {
  /** Empty: every status in which something is left to do. */
  readonly statuses: readonly CaseStatus[]
  readonly priorities: readonly Priority[]
  readonly channels: readonly Channel[]
  /** `me`, `nobody`, an id, or null for anybody. */
  readonly assignee: null | string
  readonly teamId: null | string
  readonly categoryId: null | string
  readonly departmentId: null | string
  readonly tagId: null | string
  /** Cases of one customer. */
  readonly customerId: null | string
  readonly tiers: readonly CustomerTier[]
  readonly languages: readonly Language[]
  readonly isOverdue: boolean
  /** Something happened since this person last looked. */
  readonly isUnread: boolean
  /** A colleague named this person with @. */
  readonly isMentioned: boolean
  /** Put aside and not yet awake. Other lists of open cases leave these out: `hidesSnoozed`. */
  readonly isSnoozed: boolean
  readonly needsApproval: boolean
  /** Values of custom fields by key, as text (`field.plan=Team` in the address). */
  readonly fields: Readonly<Record<string, string>>
  readonly q: string
  readonly sort: InboxSort
}

/** Someone or something by name. */
export type Named = { readonly id: string; readonly name: string }

export type SlaKind = 'first-response' | 'next-response' | 'resolution'

/** The promise that is due next. Null `dueAt`: nothing is promised, all is kept, or the clock stands still. */
export type DueNext = {
  readonly dueAt: null | string
  readonly isPaused: boolean
  readonly kind: null | SlaKind
}

export type InboxRow = {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly status: CaseStatus
  readonly priority: Priority
  readonly channel: Channel
  readonly customer: Named & { readonly company: null | string; readonly tier: string }
  readonly assignee: Named | null
  readonly team: Named | null
  readonly category: null | string
  readonly snippet: null | {
    readonly authorKind: AuthorKind
    readonly direction: MessageDirection
    readonly text: string
  }
  readonly activityAt: string
  readonly createdAt: string
  readonly due: DueNext
  readonly hasDraft: boolean
  /** Something happened since this person last looked. */
  readonly isUnread: boolean
  /** Colleagues who have it open now. */
  readonly here: readonly PersonHere[]
  readonly sentiment: null | number
  /** Put aside until then; null when it is not, or not any more. */
  readonly snoozedUntil: null | string
  readonly rev: number
}

export type InboxPage = { readonly next: null | string; readonly rows: readonly InboxRow[] }

/** A filter of the inbox with a name. */
export type SavedViewRow = {
  readonly id: string
  readonly name: string
  /** The filters as in the address bar. */
  readonly query: string
  readonly isShared: boolean
  readonly team: Named | null
  readonly ownerName: string
  readonly mayChange: boolean
  /** Up to `countCap`; null where counting would cost too much (a text search). */
  readonly count: null | number
}

/** Capped at `countCap`: that value means "this many or more". `review`: cases that wait for data. */
export type InboxCounts = Readonly<Record<'review' | QuickFilter, number>>

export type SourceView = {
  readonly kind: 'none' | 'passage' | 'phrase' | 'record'
  readonly articleId: null | string
  readonly articleTitle: null | string
}

export type DeliveryView = {
  readonly id: string
  readonly status: DeliveryStatus
  readonly problem: null | string
  readonly sentAt: null | string
  readonly deliveredAt: null | string
  /** Held back until then: scheduled, or still to be taken back. */
  readonly notBefore: null | string
  readonly readAt: null | string
}

export type MessageView = {
  readonly id: string
  readonly direction: MessageDirection
  readonly authorKind: AuthorKind
  readonly authorName: null | string
  /** Copies by mail: unseen by the others, and openly. */
  readonly bcc: readonly string[]
  readonly cc: readonly string[]
  readonly channel: Channel
  /** Sent on to these, who are not the customer. Else empty. */
  readonly forwardedTo: readonly string[]
  readonly text: string
  /** As a person composed it, where the text alone does not say it all. */
  readonly rich: null | RichDoc
  /** Quoted history and signature, when the message had more than `text`. */
  readonly fullText: null | string
  readonly language: null | string
  readonly isDraft: boolean
  readonly isAutomatic: boolean
  /** Sentence by sentence, for what the assistant wrote. */
  readonly sentences: readonly { readonly source: SourceView; readonly text: string }[]
  readonly delivery: DeliveryView | null
  readonly attachments: readonly {
    readonly id: string
    readonly contentType: string
    readonly filename: string
    /** False while the bytes are only at the provider: nothing to download then. */
    readonly isStored: boolean
    readonly size: number
  }[]
  readonly createdAt: string
}

export type CaseEventView = {
  readonly id: string
  readonly kind: string
  readonly actorKind: string
  readonly actorName: null | string
  /** From, to, reason; ids of people, teams and categories already replaced by names. */
  readonly data: Readonly<Record<string, unknown>>
  readonly createdAt: string
}

export type CorrectionView = {
  readonly at: string
  readonly byName: string
  readonly to: LabelValue
}

export type TriageView = {
  readonly id: string
  /** What people said instead, by label. */
  readonly corrections: Readonly<Partial<Record<CorrectableLabel, CorrectionView>>>
  /** Key of the category as the model named it. */
  readonly categoryKey: string
  /** 0–1; null when the model did not say. */
  readonly wantsPerson: null | number
  readonly category: string
  readonly confidence: number
  readonly priority: Priority
  readonly priorityConfidence: null | number
  readonly sentiment: number
  readonly language: string
  readonly intent: null | string
  readonly entities: readonly { readonly kind: string; readonly value: string }[]
  readonly ranking: readonly { readonly confidence: number; readonly label: string }[]
  readonly rationale: string
  readonly model: string
  readonly createdAt: string
}

export type RoutingReceiptView = {
  readonly sentences: readonly string[]
  readonly ruleTrace: readonly {
    readonly detail: string
    readonly name: string
    readonly outcome: string
  }[]
  readonly candidates: readonly {
    readonly name: string
    readonly removedBy: null | { readonly detail: string; readonly filter: string }
    readonly score: null | {
      readonly parts: Readonly<Record<string, number>>
      readonly total: number
    }
  }[]
  readonly counterfactuals: readonly string[]
}

export type RoutingView = {
  readonly id: string
  readonly outcome: string
  readonly rationale: string
  readonly reason: null | string
  readonly teamName: null | string
  readonly assigneeName: null | string
  readonly ruleName: null | string
  readonly overriddenByName: null | string
  /** Null for a decision without one, such as an override by hand. */
  readonly receipt: null | RoutingReceiptView
  readonly version: string
  readonly createdAt: string
}

export type AssistantRunView = {
  readonly id: string
  readonly mode: AssistantMode
  readonly outcome: string
  readonly reason: string
  readonly confidence: null | number
  readonly flags: readonly EscalationFlag[]
  readonly summary: null | string
  /** One entry a tool call, in order. */
  readonly trace: readonly {
    readonly detail: null | string
    readonly milliseconds: null | number
    readonly tool: string
  }[]
  readonly milliseconds: number
  readonly model: string
  readonly createdAt: string
}

export type DataProblem = {
  readonly field: string
  readonly problem: string
  readonly suggestion: null | string
}

export type CaseRights = Readonly<
  Record<'assign' | 'edit' | 'move' | 'note' | 'override' | 'reply' | 'review', boolean>
>

export type CaseDetail = {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly status: CaseStatus
  readonly priority: Priority
  readonly channel: Channel
  readonly language: null | string
  readonly sentiment: null | number
  readonly summary: null | string
  readonly assistantMode: AssistantMode | null
  readonly escalationFlags: readonly EscalationFlag[]
  readonly dataProblems: readonly DataProblem[]
  readonly customFields: Readonly<Record<string, unknown>>
  readonly department: Named
  readonly category: Named | null
  readonly team: Named | null
  readonly assignee: Named | null
  readonly due: DueNext
  readonly firstRespondedAt: null | string
  readonly resolvedAt: null | string
  readonly snoozedUntil: null | string
  readonly createdAt: string
  readonly activityAt: string
  readonly rev: number
  readonly customer: {
    readonly id: string
    readonly company: null | string
    readonly email: null | string
    readonly externalId: null | string
    readonly isBlocked: boolean
    readonly language: null | string
    readonly name: string
    readonly notes: null | string
    readonly tier: string
    readonly timezone: null | string
    readonly identifiers: readonly {
      readonly isVerified: boolean
      readonly kind: IdentifierKind
      readonly value: string
    }[]
    readonly previousCases: readonly {
      readonly createdAt: string
      readonly id: string
      readonly number: string
      readonly status: CaseStatus
      readonly subject: string
    }[]
  }
  readonly messages: readonly MessageView[]
  /** Older messages that are not in `messages`. */
  readonly olderMessages: number
  readonly events: readonly CaseEventView[]
  readonly triage: null | TriageView
  readonly routing: null | RoutingView
  readonly assistantRun: AssistantRunView | null
  readonly rights: CaseRights
  readonly tags: readonly Named[]
  /** Who follows the case. */
  readonly watchers: readonly Named[]
}

/** A colleague who has the same case open. */
export type PersonHere = Named & { readonly state: 'replying' | 'viewing' }

/** What somebody typed and did not send, as the server keeps it. */
export type KeptDraft = {
  readonly mode: 'note' | 'reply'
  readonly rev: number
  /** Null where the text says it all. */
  readonly rich: null | RichDoc
  readonly text: string
  readonly updatedAt: string
}

/** A finished case that reads alike, with the answer that ended it. */
export type SimilarCase = {
  readonly answer: null | string
  readonly id: string
  readonly number: string
  readonly resolvedAt: null | string
  readonly subject: string
}

export type ReviewRow = {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly channel: Channel
  readonly customer: Named & { readonly email: null | string; readonly phone: null | string }
  readonly department: string
  readonly problems: readonly DataProblem[]
  readonly text: null | string
  readonly customFields: Readonly<Record<string, unknown>>
  readonly waitingSince: string
  readonly rev: number
}
export type ReviewPage = { readonly next: null | string; readonly rows: readonly ReviewRow[] }

export type PersonChoice = Named & {
  readonly availability: Availability
  readonly openCases: number
  readonly role: Role
  readonly teamIds: readonly string[]
}

/** What the menus of the desk offer. */
export type DeskChoices = {
  /** Custom fields that an admin defined. `options` of a select or a yes/no; empty for anything typed. */
  readonly fields: readonly {
    readonly departmentId: null | string
    readonly key: string
    readonly kind: 'boolean' | 'date' | 'number' | 'select' | 'text'
    readonly label: string
    readonly options: readonly string[]
  }[]
  /** A reply and steps in one. `steps` says in words what it will do. */
  readonly macros: readonly (Named & {
    readonly steps: readonly { readonly do: string; readonly value: string }[]
    readonly templateId: null | string
  })[]
  /** What stands under an answer, by channel. */
  readonly signatures: Readonly<Partial<Record<Channel, string>>>
  readonly tags: readonly Named[]
  readonly departments: readonly Named[]
  readonly categories: readonly (Named & {
    readonly departmentId: null | string
    readonly key: string
  })[]
  readonly people: readonly PersonChoice[]
  readonly teams: readonly (Named & { readonly departmentId: string })[]
  readonly templates: readonly {
    readonly body: string
    readonly channels: readonly Channel[]
    readonly id: string
    readonly language: string
    readonly name: string
    readonly shortcut: null | string
  }[]
}

export type DeskUser = {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  /** May open `/admin/collections/…` places that the rail links to. */
  readonly mayReview: boolean
  /** May decide against the routing rules, for one case or for many. */
  readonly mayOverride: boolean
}

/** RFC 9457. `code` is stable; `detail` is for people. */
export type Problem = {
  readonly code: string
  readonly detail: string
  readonly issues?: readonly { readonly message: string; readonly path: string }[]
  readonly status: number
  readonly title: string
  readonly type: string
}

/** One case as the desk shows it: messages, happenings, triage, routing, the assistant. Type-only. */
import type { RichDoc } from '@/domain/rich/richDoc'
import type { CorrectableLabel, LabelValue } from '@/domain/triage/corrections'
import type {
  AssistantMode,
  AuthorKind,
  CaseStatus,
  Channel,
  DeliveryStatus,
  EscalationFlag,
  IdentifierKind,
  MessageDirection,
  Priority,
} from '@/domain/vocabulary'

import type { DueNext, Named } from './deskShared'

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

/** Who is asked to approve an answer, by whom, and what they shall look at. */
export type ApprovalView = {
  readonly approverId: string
  readonly approverName: string
  readonly authorId: null | string
  readonly note: null | string
}

export type MessageView = {
  readonly id: string
  readonly direction: MessageDirection
  readonly authorKind: AuthorKind
  readonly authorName: null | string
  /** An answer that waits for a colleague's approval. Null for every other message. */
  readonly approval: ApprovalView | null
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
    /** They are fetched from there now; false and not stored: they could not be had. */
    readonly isWaiting: boolean
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
  /** As many cases as the override moved that put this one here; 0 where none did. */
  readonly overriddenCases: number
  /** Who proposed an override of this case that waits for a second person. */
  readonly proposedByName: null | string
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

/** Shapes of customers and cases in the demo content. See `types.ts` for how rows name each other. */
import type {
  AssistantMode,
  AuthorKind,
  CaseStatus,
  Channel,
  EscalationFlag,
  Language,
  MessageDirection,
  Priority,
} from '@/domain/vocabulary'

// ---------------------------------------------------------------- customers

export type Tier = 'business' | 'enterprise' | 'free' | 'team'

export type DemoCustomer = {
  readonly name: string
  readonly email: string
  /** E.164. */
  readonly phone: null | string
  readonly company: string
  readonly tier: Tier
  readonly language: Language
  readonly timezone: string
}

// ---------------------------------------------------------------- cases

/** What a customer writes first, and the answer that fits it. Texts may hold slots such as `{{board}}`. */
export type Opening = {
  readonly key: string
  readonly category: string
  readonly priority: Priority
  /** 0 furious, 0.5 neutral, 1 delighted. */
  readonly sentiment: number
  readonly language: Language
  readonly channels: readonly Channel[]
  readonly subject: string
  readonly text: string
  readonly reply: string
  /** Article the answer rests on; with one, the assistant may answer. */
  readonly article: null | string
  readonly flag: EscalationFlag | null
}

export type DemoMessage = {
  readonly key: string
  readonly direction: MessageDirection
  readonly authorKind: AuthorKind
  /** E-mail of the agent or customer; null for the assistant and the system. */
  readonly authorEmail: null | string
  readonly text: string
  readonly sentAt: Date
  /** An answer of the assistant that waits for a person. */
  readonly isDraft: boolean
  readonly article: null | string
}

export type DemoCaseEvent = {
  readonly kind: 'assigned' | 'created' | 'escalated' | 'moved' | 'resolved' | 'routed' | 'snoozed'
  readonly actorKind: 'assistant' | 'customer' | 'staff' | 'system'
  readonly actorEmail: null | string
  readonly at: Date
  readonly data: Readonly<Record<string, null | number | string>>
}

export type DemoFeedback = {
  readonly rating: 1 | 2 | 3 | 4 | 5
  readonly comment: null | string
  readonly isSolved: boolean
  readonly about: 'agent' | 'assistant'
  readonly staffEmail: null | string
  readonly at: Date
}

export type DemoTriage = {
  readonly confidence: number
  readonly rationale: string
}

export type DemoDataProblem = {
  readonly field: string
  readonly problem: string
  readonly suggestion: string
}

export type DemoCase = {
  /** Stable over runs: `demo-001` is the oldest. */
  readonly key: string
  /** 1–300, oldest first. */
  readonly sequence: number
  readonly subject: string
  readonly channel: Channel
  readonly customerEmail: string
  /** Null while data is missing: nothing has reached the model then. */
  readonly category: null | string
  readonly department: string
  readonly team: string
  readonly assigneeEmail: null | string
  readonly priority: Priority
  readonly status: CaseStatus
  readonly language: Language
  readonly sentiment: null | number
  readonly escalationFlags: readonly EscalationFlag[]
  readonly assistantMode: AssistantMode
  readonly isAnswerable: boolean
  /** Slug of the article that answers it, in the case's language; null when none does. */
  readonly article: null | string
  readonly wasAnsweredByAssistant: boolean
  readonly customFields: Readonly<Record<string, number | string>>
  readonly dataProblems: readonly DemoDataProblem[]
  readonly tags: readonly string[]
  readonly watcherEmails: readonly string[]
  readonly slaPolicy: string
  /** Due moments follow the hours of the policy; time spent waiting for the customer is not taken out. */
  readonly firstResponseDueAt: Date
  readonly resolutionDueAt: Date
  readonly isBreached: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly firstRespondedAt: Date | null
  readonly resolvedAt: Date | null
  readonly closedAt: Date | null
  readonly reopenedAt: Date | null
  readonly reopenCount: number
  readonly snoozedUntil: Date | null
  readonly expectedMinutes: number
  /** Oldest first. */
  readonly messages: readonly DemoMessage[]
  /** Oldest first; the `moved` ones are legal status moves. */
  readonly events: readonly DemoCaseEvent[]
  readonly feedback: DemoFeedback | null
  readonly triage: DemoTriage | null
}

/** The list of the desk: its filters, rows, views and counts. Part of the browser’s script. */
import type {
  AuthorKind,
  CaseStatus,
  Channel,
  CustomerTier,
  Language,
  MessageDirection,
  Priority,
} from '@/domain/vocabulary'

import type { DueNext, Named, PersonHere } from './deskShared'

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

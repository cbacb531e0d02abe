import type { InboxRow, PersonHere } from '@/contracts/desk'
import type { AuthorKind, Channel, MessageDirection, Priority } from '@/domain/vocabulary'

import type { DueColumns } from './dueNext'
import type { RawMoment } from './moments'

import { dueNext } from './dueNext'
import { iso, isoOrNull } from './moments'

export type RawInboxRow = DueColumns & {
  activity_at: Date | string
  assignee_id: null | string
  assignee_name: null | string
  category_name: null | string
  channel: Channel
  created_at: Date | string
  customer_company: null | string
  customer_id: string
  customer_name: string
  customer_tier: string
  has_draft: boolean
  here: null | readonly PersonHere[]
  id: string
  is_unread: boolean
  number: string
  priority: Priority
  rev: number
  sentiment: null | number
  snippet: null | string
  snippet_author: AuthorKind | null
  snippet_direction: MessageDirection | null
  snoozed_until: RawMoment
  subject: string
  team_id: null | string
  team_name: null | string
}

export const toInboxRow = (row: RawInboxRow): InboxRow => ({
  activityAt: iso(row.activity_at),
  assignee: named(row.assignee_id, row.assignee_name),
  category: row.category_name,
  channel: row.channel,
  createdAt: iso(row.created_at),
  customer: {
    company: row.customer_company,
    id: row.customer_id,
    name: row.customer_name,
    tier: row.customer_tier,
  },
  due: dueNext(row),
  hasDraft: row.has_draft,
  here: row.here ?? [],
  id: row.id,
  isUnread: row.is_unread,
  number: row.number,
  priority: row.priority,
  rev: row.rev,
  sentiment: row.sentiment,
  snippet:
    row.snippet === null || row.snippet_author === null || row.snippet_direction === null
      ? null
      : {
          authorKind: row.snippet_author,
          direction: row.snippet_direction,
          text: row.snippet.replace(/\s+/gu, ' ').trim(),
        },
  snoozedUntil: isoOrNull(row.snoozed_until),
  status: row.status,
  subject: row.subject,
  team: named(row.team_id, row.team_name),
})

/** Null when there is nobody; "Unknown" when the row behind the id is gone. */
export const named = (
  id: null | string,
  name: null | string,
): { id: string; name: string } | null => (id === null ? null : { id, name: name ?? 'Unknown' })

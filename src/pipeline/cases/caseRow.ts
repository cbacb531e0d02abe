import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { AssistantMode, CaseStatus, Channel, Priority } from '@/domain/vocabulary'

import { tellingOf } from '@/audit/setActor'
import { sql, sqlIn } from '@/lib/sql'

/** What doors and stages decide from: one case as it stands now, under lock. */
export type CaseRow = {
  readonly id: string
  readonly number: string
  readonly subject: string
  readonly status: CaseStatus
  readonly priority: Priority
  readonly channel: Channel
  readonly language: null | string
  readonly sentiment: null | number
  readonly assistantMode: AssistantMode | null
  readonly customerId: string
  readonly departmentId: string
  readonly categoryId: null | string
  readonly teamId: null | string
  readonly assigneeId: null | string
  readonly customFields: Readonly<Record<string, unknown>>
  readonly firstRespondedAt: Date | null
  readonly resolvedAt: Date | null
  readonly waitingSince: Date | null
  readonly createdAt: Date
  readonly messageCount: number
  readonly reopenCount: number
  readonly expectedMinutes: number
  readonly rev: number
}

/**
 * Locks the case until the transaction of `req` ends and reads it. Null when there is none.
 *
 * Every door begins here, so this is also where the database is told who acts: the door writes its own audit entry.
 * A door that gets null writes nothing.
 */
export const lockCase = async ({
  actor,
  caseId,
  req,
}: {
  actor: Actor
  caseId: string
  req: PayloadRequest
}): Promise<CaseRow | null> => {
  const telling = await tellingOf({ actor, isAudited: true, req })
  const run = await sqlIn(req)
  const [row] = await run<RawRow>(sql`
    select ${telling === null ? sql`` : sql`${telling},`} id, number, subject, status, priority, channel, language, sentiment::float8 as sentiment,
           assistant_mode, customer_id, department_id, category_id, team_id, assignee_id, custom_fields,
           first_responded_at, resolved_at, waiting_since, created_at,
           message_count::int as message_count, reopen_count::int as reopen_count,
           expected_minutes::float8 as expected_minutes, rev::int as rev
      from cases where id = ${caseId} for update`)

  return row === undefined ? null : fromRaw(row)
}

type RawRow = {
  id: string
  number: string
  subject: string
  status: CaseStatus
  priority: Priority
  channel: Channel
  language: null | string
  sentiment: null | number
  assistant_mode: AssistantMode | null
  customer_id: string
  department_id: string
  category_id: null | string
  team_id: null | string
  assignee_id: null | string
  custom_fields: null | Record<string, unknown>
  first_responded_at: Date | null | string
  resolved_at: Date | null | string
  waiting_since: Date | null | string
  created_at: Date | string
  message_count: number
  reopen_count: number
  expected_minutes: number
  rev: number
}

const fromRaw = (row: RawRow): CaseRow => ({
  id: row.id,
  number: row.number,
  subject: row.subject,
  status: row.status,
  priority: row.priority,
  channel: row.channel,
  language: row.language,
  sentiment: row.sentiment,
  assistantMode: row.assistant_mode,
  customerId: row.customer_id,
  departmentId: row.department_id,
  categoryId: row.category_id,
  teamId: row.team_id,
  assigneeId: row.assignee_id,
  customFields: row.custom_fields ?? {},
  firstRespondedAt: dateOrNull(row.first_responded_at),
  resolvedAt: dateOrNull(row.resolved_at),
  waitingSince: dateOrNull(row.waiting_since),
  createdAt: new Date(row.created_at),
  messageCount: row.message_count,
  reopenCount: row.reopen_count,
  expectedMinutes: row.expected_minutes,
  rev: row.rev,
})

const dateOrNull = (value: Date | null | string): Date | null =>
  value === null ? null : new Date(value)

import type { CaseDetail } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'
import type {
  AssistantMode,
  CaseStatus,
  Channel,
  EscalationFlag,
  Priority,
} from '@/domain/vocabulary'

import { sql } from '@/lib/sql'

import type { DueColumns } from './dueNext'
import type { RawMoment } from './moments'
import type { DeskScope } from './scope'

import { dueNext } from './dueNext'
import { activityAt } from './expressions'
import { named } from './inboxRow'
import { iso, isoOrNull } from './moments'
import { dataProblems } from './dataProblems'
import { isVisible } from './scope'

type Head = Omit<
  CaseDetail,
  | 'assistantRun'
  | 'customer'
  | 'events'
  | 'messages'
  | 'olderMessages'
  | 'rights'
  | 'routing'
  | 'tags'
  | 'triage'
  | 'watchers'
> & { readonly customer: Omit<CaseDetail['customer'], 'identifiers' | 'previousCases'> }

type Raw = DueColumns & {
  activity_at: Date | string
  assignee_id: null | string
  assignee_name: null | string
  assistant_mode: AssistantMode | null
  category_id: null | string
  category_name: null | string
  channel: Channel
  created_at: Date | string
  custom_fields: null | Record<string, unknown>
  customer_company: null | string
  customer_email: null | string
  customer_external_id: null | string
  customer_id: string
  customer_is_blocked: boolean | null
  customer_language: null | string
  customer_name: string
  customer_notes: null | string
  customer_tier: string
  customer_timezone: null | string
  data_problems: unknown
  department_id: string
  department_name: string
  escalation_flags: EscalationFlag[]
  id: string
  language: null | string
  number: string
  priority: Priority
  resolved_at: RawMoment
  rev: number
  sentiment: null | number
  snoozed_until: RawMoment
  status: CaseStatus
  subject: string
  summary: null | string
  team_id: null | string
  team_name: null | string
}

/** The case itself with the names around it. Index: primary key. */
export const findCaseHead = async ({
  caseId,
  run,
  scope,
}: {
  caseId: string
  run: RunSql
  scope: DeskScope
}): Promise<Head | null> => {
  const [row] = await run<Raw>(sql`
    select c.id, c.number, c.subject, c.status, c.priority, c.channel, c.language, c.summary,
           c.sentiment::float8 as sentiment, c.assistant_mode, c.data_problems, c.custom_fields,
           c.first_responded_at, c.first_response_due_at, c.next_response_due_at, c.resolution_due_at,
           c.resolved_at, c.snoozed_until, c.created_at, ${sql.raw(activityAt('c'))} as activity_at,
           c.rev::int as rev, c.department_id, d.name as department_name, c.category_id, g.name as category_name,
           c.team_id, t.name as team_name, c.assignee_id, s.name as assignee_name,
           array(select f.value::text from cases_escalation_flags f where f.parent_id = c.id order by f."order") as escalation_flags,
           u.id as customer_id, coalesce(nullif(u.name, ''), u.email, 'Unknown customer') as customer_name,
           u.company as customer_company, u.tier as customer_tier, u.email as customer_email,
           u.language as customer_language, u.timezone as customer_timezone, u.notes as customer_notes,
           u.external_id as customer_external_id, u.is_blocked as customer_is_blocked
      from cases c
      join customers u on u.id = c.customer_id
      join departments d on d.id = c.department_id
      left join categories g on g.id = c.category_id
      left join teams t on t.id = c.team_id
      left join staff s on s.id = c.assignee_id
     where c.id = ${caseId} and ${isVisible(scope)}`)

  return row === undefined ? null : toHead(row)
}

const toHead = (row: Raw): Head => ({
  activityAt: iso(row.activity_at),
  assignee: named(row.assignee_id, row.assignee_name),
  assistantMode: row.assistant_mode,
  category: named(row.category_id, row.category_name),
  channel: row.channel,
  createdAt: iso(row.created_at),
  customFields: row.custom_fields ?? {},
  customer: {
    company: row.customer_company,
    // An address that we made up so that the account can exist is nothing to show.
    email: row.customer_email?.endsWith('.invalid') === true ? null : row.customer_email,
    externalId: row.customer_external_id,
    id: row.customer_id,
    isBlocked: row.customer_is_blocked === true,
    language: row.customer_language,
    name: row.customer_name,
    notes: row.customer_notes,
    tier: row.customer_tier,
    timezone: row.customer_timezone,
  },
  dataProblems: dataProblems(row.data_problems),
  department: { id: row.department_id, name: row.department_name },
  due: dueNext(row),
  escalationFlags: row.escalation_flags,
  firstRespondedAt: isoOrNull(row.first_responded_at),
  id: row.id,
  language: row.language,
  number: row.number,
  priority: row.priority,
  resolvedAt: isoOrNull(row.resolved_at),
  rev: row.rev,
  sentiment: row.sentiment,
  snoozedUntil: isoOrNull(row.snoozed_until),
  status: row.status,
  subject: row.subject,
  summary: row.summary,
  team: named(row.team_id, row.team_name),
})

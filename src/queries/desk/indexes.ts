import { activityAt, dueAt, isActive, isUrgent, messageWords, subjectWords } from './expressions'

/** Index definitions name columns without a table. */
const bare = (expression: string): string => expression.replaceAll('x.', '')

const active = bare(isActive('x'))
const recent = `(${bare(activityAt('x'))}) desc, id desc`
const due = `(${bare(dueAt('x'))}), id`

/**
 * Indexes of the desk that Payload cannot describe (partial, on expressions, GIN). Each says what reads it.
 * They go into a migration by hand; `pg_trgm` must be there before.
 */
export const deskIndexes: readonly string[] = [
  // findInbox, countInbox: every active case, for roles that see all
  `create index if not exists desk_active_recent_idx on cases (${recent}) where ${active}`,
  // findInbox: one walk per department of an agent
  `create index if not exists desk_active_department_idx on cases (department_id, ${recent}) where ${active}`,
  // findInbox "mine", anybody's queue, and `assignee_id is null` for roles that see all
  `create index if not exists desk_active_assignee_idx on cases (assignee_id, ${recent}) where ${active}`,
  // findInbox "unassigned" in one department
  `create index if not exists desk_unassigned_department_idx on cases (department_id, ${recent}) where ${active} and assignee_id is null`,
  // findInbox "high priority"
  `create index if not exists desk_urgent_department_idx on cases (department_id, ${recent}) where ${active} and ${bare(isUrgent('x'))}`,
  `create index if not exists desk_urgent_recent_idx on cases (${recent}) where ${active} and ${bare(isUrgent('x'))}`,
  // findInbox by team
  `create index if not exists desk_active_team_idx on cases (team_id, ${recent}) where ${active}`,
  // findInbox "overdue" and sorting by SLA
  `create index if not exists desk_active_due_idx on cases (${due}) where ${active}`,
  `create index if not exists desk_active_department_due_idx on cases (department_id, ${due}) where ${active}`,
  `create index if not exists desk_active_assignee_due_idx on cases (assignee_id, ${due}) where ${active}`,
  // findInbox with finished statuses
  `create index if not exists desk_all_recent_idx on cases (${recent})`,
  `create index if not exists desk_all_department_idx on cases (department_id, ${recent})`,
  // findReview, countInbox "review"
  `create index if not exists desk_review_idx on cases (coalesce(waiting_since, created_at), id) where status = 'pending-data'`,
  // findInbox "needs approval", hasDraft
  `create index if not exists desk_drafts_idx on messages (case_id) where is_draft`,
  // search: words of subjects and messages, parts of names and addresses
  `create index if not exists desk_subject_words_idx on cases using gin (${bare(subjectWords('x'))})`,
  `create index if not exists desk_message_words_idx on messages using gin (${bare(messageWords('x'))})`,
  `create index if not exists desk_customer_name_idx on customers using gin (name gin_trgm_ops)`,
  `create index if not exists desk_customer_company_idx on customers using gin (company gin_trgm_ops)`,
  `create index if not exists desk_identifier_idx on customer_identifiers using gin (value gin_trgm_ops)`,
]

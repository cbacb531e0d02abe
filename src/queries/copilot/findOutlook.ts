import type { NextActionFacts } from '@/domain/copilot/nextActions'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

type Row = {
  assignee_id: null | string
  average_rating: null | number
  cases: number
  customer_since: Date | string
  due_at: Date | null | string
  flags: number
  has_draft: boolean
  last_at: Date | null | string
  last_author: NextActionFacts['lastAuthor'] | 'system'
  open_others: number
  priority: NextActionFacts['priority']
  reopened: number
  sentiment: null | number
  status: NextActionFacts['status']
  tier: null | string
  top_category: null | string
}

export type Outlook = {
  /** The customer in a few sentences, figures of our own rows only. */
  readonly customer: readonly string[]
  readonly facts: Omit<NextActionFacts, 'knowledgeConfidence' | 'similarSolved'>
}

const hourMs = 3_600_000
const minuteMs = 60_000

/** What a case and its customer's history say about the next step. Indexes: cases_customer, messages_case_createdAt. */
export const findOutlook = async ({
  caseId,
  now,
  run,
}: {
  caseId: string
  now: Date
  run: RunSql
}): Promise<null | Outlook> => {
  const [row] = await run<Row>(sql`
    select c.status::text as status, c.priority::text as priority, c.sentiment::float8 as sentiment, c.assignee_id,
           least(case when c.first_responded_at is null then c.first_response_due_at end, c.next_response_due_at, c.resolution_due_at) as due_at,
           (select count(*)::int from cases_escalation_flags f where f.parent_id = c.id) as flags,
           exists (select 1 from messages d where d.case_id = c.id and d.is_draft and d.direction = 'outbound') as has_draft,
           last.author_kind::text as last_author, last.created_at as last_at, u.created_at as customer_since,
           u.tier::text as tier, others.cases, others.open_others, others.reopened, others.top_category,
           (select avg(f.rating)::float8 from feedback f where f.customer_id = c.customer_id) as average_rating
      from cases c join customers u on u.id = c.customer_id
      left join lateral (select author_kind, created_at from messages
                          where case_id = c.id and direction <> 'internal' and is_draft is not true
                          order by created_at desc limit 1) last on true
      cross join lateral (
        select count(*)::int as cases, count(*) filter (where o.id <> c.id and o.status not in ('resolved', 'closed'))::int as open_others,
               count(*) filter (where o.reopen_count > 0)::int as reopened,
               (select k.name from cases p join categories k on k.id = p.category_id where p.customer_id = c.customer_id
                 group by k.name order by count(*) desc, k.name limit 1) as top_category
          from cases o where o.customer_id = c.customer_id) others
     where c.id = ${caseId}`)

  if (row === undefined) {
    return null
  }

  const lastAt = row.last_at === null ? null : new Date(row.last_at)
  const dueAt = row.due_at === null ? null : new Date(row.due_at)

  return {
    customer: sentencesOf(row),
    facts: {
      hasAssignee: row.assignee_id !== null,
      hasDraft: row.has_draft,
      hasEscalationFlags: row.flags > 0,
      lastAuthor: row.last_author === 'system' ? null : row.last_author,
      priority: row.priority,
      quietHours: lastAt === null ? 0 : (now.getTime() - lastAt.getTime()) / hourMs,
      sentiment: row.sentiment,
      slaMinutes: dueAt === null ? null : (dueAt.getTime() - now.getTime()) / minuteMs,
      status: row.status,
    },
  }
}

const sentencesOf = (row: Row): readonly string[] => [
  `Customer since ${new Date(row.customer_since).toISOString().slice(0, 10)}${row.tier === null ? '' : `, plan ${row.tier}`}.`,
  row.cases === 1
    ? 'This is the first case.'
    : `${row.cases} cases, ${row.open_others} other${row.open_others === 1 ? '' : 's'} open${row.reopened === 0 ? '' : `, ${row.reopened} came back after they were solved`}.`,
  ...(row.top_category === null || row.cases < 2 ? [] : [`Mostly about ${row.top_category}.`]),
  ...(row.average_rating === null
    ? []
    : [`Rates us ${row.average_rating.toFixed(1)} of 5 on average.`]),
]

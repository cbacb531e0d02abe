import type { InboxFilters, InboxPage } from '@/contracts/desk'
import type { RunSql, SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { Cursor } from './cursor'
import type { RawInboxRow } from './inboxRow'
import type { DeskScope } from './scope'

import { formatCursor } from './cursor'
import { activityAt } from './expressions'
import { inboxBranches } from './inboxBranches'
import { toInboxRow } from './inboxRow'
import { isoOrNull } from './moments'
import { isVisible } from './scope'
import { isUnread } from './unread'

/**
 * One page of the inbox, by keyset: the cost does not grow with the page or with the number of cases.
 *
 * The page is picked from indexes alone (`inboxBranches` says which), then its few rows are joined with names,
 * the last message and whether a draft waits.
 */
export const findInbox = async ({
  cursor,
  filters,
  limit,
  run,
  scope,
}: {
  cursor: Cursor | null
  filters: InboxFilters
  limit: number
  run: RunSql
  scope: DeskScope
}): Promise<InboxPage> => {
  const branches = inboxBranches({ cursor, filters, limit: limit + 1, scope })

  if (branches.length === 0) {
    return { next: null, rows: [] }
  }

  const direction = sql.raw(filters.sort === 'sla' ? 'asc' : 'desc')
  const rows = await run<RawInboxRow & { k: Date | number | string }>(sql`
    with page as (
      select id, k from (${sql.join(branches, sql` union `)}) picked
      order by k ${direction}, id ${direction}
      limit ${limit + 1}
    )
    ${inboxRowSql(scope.staffId)}
    order by page.k ${direction}, page.id ${direction}`)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)

  return {
    next:
      rows.length > limit && last !== undefined
        ? formatCursor({
            at: (typeof last.k === 'number' ? null : isoOrNull(last.k)) ?? 'infinity',
            id: last.id,
          })
        : null,
    rows: shown.map(toInboxRow),
  }
}

/** The same rows for given cases: what the list re-reads after a change. Unseen ones are left out. */
export const findInboxRows = async ({
  ids,
  run,
  scope,
}: {
  ids: readonly string[]
  run: RunSql
  scope: DeskScope
}): Promise<InboxPage['rows']> => {
  if (ids.length === 0) {
    return []
  }

  const rows = await run<RawInboxRow>(sql`
    with page as (
      select c.id, c.created_at as k from cases c where c.id in ${[...ids]} and ${isVisible(scope)}
    )
    ${inboxRowSql(scope.staffId)}`)

  return rows.map(toInboxRow)
}

/** `staffId` is who looks: what is unread, and which colleagues have it open. */
const inboxRowSql = (staffId: string): SQL => sql`
    select page.k, c.id, c.number, c.subject, c.status, c.priority, c.channel, c.sentiment::float8 as sentiment,
           c.rev::int as rev, c.created_at, ${sql.raw(activityAt('c'))} as activity_at,
           c.first_responded_at, c.first_response_due_at, c.next_response_due_at, c.resolution_due_at,
           c.customer_id, coalesce(nullif(u.name, ''), u.email, 'Unknown customer') as customer_name,
           u.company as customer_company, u.tier as customer_tier,
           c.assignee_id, s.name as assignee_name, c.team_id, t.name as team_name, g.name as category_name,
           case when c.snoozed_until > now() then c.snoozed_until end as snoozed_until,
           m.text as snippet, m.direction as snippet_direction, m.author_kind as snippet_author,
           exists (select 1 from messages d where d.case_id = c.id and d.is_draft) as has_draft,
           ${isUnread(staffId)} as is_unread,
           (select json_agg(json_build_object('id', h.id, 'name', h.name, 'state', p.state))
              from case_presence p join staff h on h.id = p.staff_id
             where p.case_id = c.id and p.staff_id <> ${staffId}
               and p.seen_at > now() - interval '40 seconds') as here
      from page
      join cases c on c.id = page.id
      join customers u on u.id = c.customer_id
      left join staff s on s.id = c.assignee_id
      left join teams t on t.id = c.team_id
      left join categories g on g.id = c.category_id
      left join lateral (
        select left(text, 180) as text, direction, author_kind from messages
         where case_id = c.id and is_draft is not true
         order by created_at desc limit 1
      ) m on true`

import type { ReviewPage } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'
import type { Channel } from '@/domain/vocabulary'

import { sql } from '@/lib/sql'

import type { Cursor } from './cursor'
import type { DeskScope } from './scope'

import { formatCursor } from './cursor'
import { dataProblems } from './dataProblems'
import { iso } from './moments'
import { isVisible } from './scope'

type Raw = {
  channel: Channel
  custom_fields: null | Record<string, unknown>
  customer_email: null | string
  customer_id: string
  customer_name: string
  customer_phone: null | string
  data_problems: unknown
  department: string
  id: string
  number: string
  rev: number
  subject: string
  text: null | string
  waiting_since: Date | string
}

/** Cases that wait for data, longest wait first (requirement C1). Index: desk_review. */
export const findReview = async ({
  cursor,
  limit,
  run,
  scope,
}: {
  cursor: Cursor | null
  limit: number
  run: RunSql
  scope: DeskScope
}): Promise<ReviewPage> => {
  const since = sql`coalesce(c.waiting_since, c.created_at)`
  const after =
    cursor === null
      ? sql`true`
      : sql`(${since}, c.id) > (${cursor.at}::timestamptz, ${cursor.id}::uuid)`
  const rows = await run<Raw>(sql`
    with page as (
      select c.id, ${since} as k from cases c
       where c.status = 'pending-data' and ${isVisible(scope)} and ${after}
       order by ${since}, c.id limit ${limit + 1}
    )
    select c.id, c.number, c.subject, c.channel, c.data_problems, c.custom_fields, c.rev::int as rev,
           page.k as waiting_since, d.name as department, u.id as customer_id,
           coalesce(nullif(u.name, ''), u.email, 'Unknown customer') as customer_name, u.email as customer_email,
           (select value from customer_identifiers i where i.customer_id = u.id and i.kind = 'phone' limit 1) as customer_phone,
           m.text
      from page join cases c on c.id = page.id
      join customers u on u.id = c.customer_id
      join departments d on d.id = c.department_id
      left join lateral (
        select left(text, 4000) as text from messages
         where case_id = c.id and direction = 'inbound' order by created_at desc limit 1
      ) m on true
     order by page.k, page.id`)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)

  return {
    next:
      rows.length > limit && last !== undefined
        ? formatCursor({ at: iso(last.waiting_since), id: last.id })
        : null,
    rows: shown.map((row) => ({
      channel: row.channel,
      customFields: row.custom_fields ?? {},
      customer: {
        email: row.customer_email?.endsWith('.invalid') === true ? null : row.customer_email,
        id: row.customer_id,
        name: row.customer_name,
        phone: row.customer_phone,
      },
      department: row.department,
      id: row.id,
      number: row.number,
      problems: dataProblems(row.data_problems),
      rev: row.rev,
      subject: row.subject,
      text: row.text,
      waitingSince: iso(row.waiting_since),
    })),
  }
}

import type { TipCase } from '@/domain/cases/workTips'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

const days = 60
const mostCases = 500

/** The newest cases of this person of the last two months, as tips are made from them. Index: desk_all_assignee. */
export const findTipCases = async ({
  now,
  run,
  staffId,
}: {
  now: Date
  run: RunSql
  staffId: string
}): Promise<TipCase[]> => {
  const since = new Date(now.getTime() - days * 86_400_000).toISOString()

  return run<TipCase>(sql`
    with mine as materialized (
      select c.* from cases c
       where c.assignee_id = ${staffId} and c.created_at > ${since}
       order by c.created_at desc limit ${mostCases})
    select m.number, m.subject, g.name as category,
           (extract(epoch from m.first_responded_at - m.created_at) / 60)::float8 as "firstResponse",
           m.resolved_at is not null as "isResolved",
           m.reopen_count > 0 as "wasReopened",
           (select min(f.rating)::float8 from feedback f
             where f.case_id = m.id and f.message_id is null) as rating,
           case when m.status in ('new', 'open', 'escalated')
                 and (m.snoozed_until is null or m.snoozed_until < ${now.toISOString()}::timestamptz)
                then (extract(epoch from ${now.toISOString()}::timestamptz - m.waiting_since) / 3600)::float8
           end as waiting
      from mine m left join categories g on g.id = m.category_id
     order by m.created_at desc`)
}

import type { WorkedCase } from '@/domain/cases/recommendFilters'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

const days = 30
const mostLines = 2000
const mostCases = 200

/** The cases on which this person did something in the last month, newest first. Indexes: case_events_staff, primary key. */
export const findWorkedCases = async ({
  now,
  run,
  staffId,
}: {
  now: Date
  run: RunSql
  staffId: string
}): Promise<WorkedCase[]> => {
  const since = new Date(now.getTime() - days * 86_400_000).toISOString()

  return run<WorkedCase>(sql`
    with lines as materialized (
      select e.case_id, e.created_at from case_events e
       where e.staff_id = ${staffId} and e.created_at > ${since}
       order by e.created_at desc limit ${mostLines}),
    worked as (
      select case_id, max(created_at) as at from lines group by case_id order by at desc limit ${mostCases})
    select c.category_id as "categoryId", c.channel, c.language, u.tier
      from worked w join cases c on c.id = w.case_id join customers u on u.id = c.customer_id
     order by w.at desc`)
}

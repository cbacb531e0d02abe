import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** Cases whose last word was the assistant's, by what became of them (requirement F9). */
export type Resolution = {
  /** The customer said so: solved, or rated 4 or 5. */
  readonly confirmed: number
  /** Nobody wrote for seven days: assumed, not known. */
  readonly assumed: number
  /** The customer came back within seven days. */
  readonly reopened: number
  /** Younger than seven days and silent so far. */
  readonly waiting: number
}

const days = 30
const quietDays = 7

/**
 * The three numbers of resolution over the last thirty days, and what is too young to count. Each case stands in
 * exactly one: a word of the customer's outweighs silence, coming back outweighs both. Index: assistant_runs_created_at.
 */
export const findResolution = async ({
  now,
  run,
}: {
  now: Date
  run: RunSql
}): Promise<Resolution> => {
  const at = now.toISOString()
  const [row] = await run<Resolution>(sql`
    with answered as (
      select distinct on (r.case_id) r.case_id, r.answer_id, r.created_at from assistant_runs r
       where r.outcome = 'sent' and r.created_at > ${at}::timestamptz - make_interval(days => ${days})
       order by r.case_id, r.created_at desc),
    judged as (
      select exists (select 1 from messages i where i.case_id = a.case_id and i.direction = 'inbound'
                        and i.is_automatic is not true and i.created_at > a.created_at
                        and i.created_at < a.created_at + make_interval(days => ${quietDays})) as came_back,
             exists (select 1 from feedback f where f.case_id = a.case_id and f.created_at > a.created_at
                        and (f.is_solved or f.rating >= 4)) as said_so,
             exists (select 1 from messages p where p.case_id = a.case_id and p.direction = 'outbound'
                        and p.author_kind = 'agent' and p.created_at > a.created_at) as by_person,
             a.created_at < ${at}::timestamptz - make_interval(days => ${quietDays}) as is_old
        from answered a)
    select count(*) filter (where came_back)::int as reopened,
           count(*) filter (where not came_back and said_so)::int as confirmed,
           count(*) filter (where not came_back and not said_so and not by_person and is_old)::int as assumed,
           count(*) filter (where not came_back and not said_so and not by_person and not is_old)::int as waiting
      from judged`)

  return row ?? { assumed: 0, confirmed: 0, reopened: 0, waiting: 0 }
}

import type { RoutingInput } from '@/domain/routing/routingTypes'
import type { SQL } from '@/lib/sql'

import { outcomeShare } from '@/domain/routing/outcomeShare'
import { sql } from '@/lib/sql'

export type OutcomeRow = { all: number; good: number; id: string }

/** A case counts half as much for every so many days since it ended. */
const halfLifeDays = 45
/** The newest of a category: enough to tell agents apart, and read in a millisecond however many there are. */
const mostCases = 300

/**
 * How the newest finished cases of a category went, by agent, as a subquery whose value is a JSON array. A case went
 * well when it was not reopened, was done in time, and the customer did not complain. Index: category_createdAt.
 */
export const outcomesPart = ({
  categoryId,
  now,
}: {
  categoryId: null | string
  now: Date
}): SQL => sql`
  (select json_agg(o order by o.id) from (
     select f.assignee_id as id, sum(f.weight)::float8 as all, sum(f.weight * f.good)::float8 as good from (
       select c.assignee_id, power(0.5, greatest(0, extract(epoch from ${now.toISOString()}::timestamptz - c.resolved_at)) / ${halfLifeDays * 86_400})::float8 as weight,
              (c.reopen_count = 0 and coalesce(c.resolved_at <= c.resolution_due_at, true)
                and not exists (select 1 from feedback b where b.case_id = c.id and b.rating < 3))::int as good
         from cases c
        where c.category_id = ${categoryId} and c.assignee_id is not null and c.resolved_at is not null
        order by c.created_at desc limit ${mostCases}) f
      group by f.assignee_id) o)`

/** Six digits survive storage and make no ties by noise. */
export const outcomesOf = (rows: readonly OutcomeRow[]): NonNullable<RoutingInput['outcomes']> =>
  Object.fromEntries(
    rows.map(({ all, good, id }) => [
      id,
      Math.round(outcomeShare({ all, good }) * 1_000_000) / 1_000_000,
    ]),
  )

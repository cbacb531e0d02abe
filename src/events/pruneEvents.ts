import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/**
 * Deletes events older than a moment and returns how many. Readers that stopped before get a `reset` when they come
 * back. Run it in a transaction; twice at once is harmless.
 */
export const pruneEvents = async ({
  olderThan,
  run,
}: {
  olderThan: Date
  run: RunSql
}): Promise<number> => {
  // The order of positions is nearly that of time, so the newest pruned position may stand after a kept event of
  // a longer transaction: that one is deleted too, else a reader behind the horizon would be told of a loss twice.
  const [edge] = await run<{ id: string; xid: string }>(sql`
    select event.xid::text as xid, event.id::text as id from events event
     where event.at < ${olderThan.toISOString()}::timestamptz
     order by event.xid desc, event.id desc limit 1`)

  if (edge === undefined) {
    return 0
  }

  await run(sql`
    update events_horizon set xid = ${edge.xid}::xid8, id = ${edge.id}::bigint
     where (xid, id) < (${edge.xid}::xid8, ${edge.id}::bigint)`)
  const [deleted] = await run<{ count: string }>(sql`
    with gone as (
      delete from events where (xid, id) <= (${edge.xid}::xid8, ${edge.id}::bigint) returning 1)
    select count(*)::text as count from gone`)

  return Number(deleted?.count ?? 0)
}

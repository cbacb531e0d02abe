import type { OutboxEvent } from '@/contracts/outboxEvent'
import type { Cursor } from '@/events/cursor'
import type { RunSql } from '@/lib/sql'

import { outboxEventSchema } from '@/contracts/outboxEvent'
import { compareCursors } from '@/events/cursor'
import { sql } from '@/lib/sql'

/** An event with its position and the moment of its transaction. */
export type StoredEvent = OutboxEvent & { readonly at: Date; readonly cursor: Cursor }

export type EventsPage =
  /**
   * In order. `cursor` is where to go on: behind the last event, or behind everything there can be when the page
   * is not full.
   */
  | { readonly kind: 'page'; readonly cursor: Cursor; readonly events: readonly StoredEvent[] }
  /** Events after `after` were pruned, or the database was restored: re-read everything, go on at `cursor`. */
  | { readonly kind: 'reset'; readonly cursor: Cursor }

/**
 * Events after a position, oldest first, at most `limit`. Never skips one and never repeats one.
 *
 * Only events of transactions older than every open one are returned: a row with a lower position can then no
 * longer appear. So a transaction that stays open holds back those that commit after it began.
 */
export const readEvents = async ({
  after,
  limit,
  run,
}: {
  after: Cursor
  limit: number
  run: RunSql
}): Promise<EventsPage> => {
  // One statement, so one snapshot: what is called final here is what the rows were read under.
  const rows = await run<EventRow>(sql`
    with edge as (
      select pg_snapshot_xmin(snapshot) as xmin, pg_snapshot_xmax(snapshot) as xmax
        from (select pg_current_snapshot() as snapshot) now)
    select edge.xmin::text, edge.xmax::text, horizon.xid::text as pruned_xid,
        horizon.id::text as pruned_id, event.xid::text as xid, event.id::text as id, event.type,
        event.case_id::text, event.department_id::text, event.staff_id::text, event.subject_id,
        event.data, (extract(epoch from event.at) * 1000)::float8 as at
      from edge cross join events_horizon horizon
      left join lateral (
        select * from events
         where (xid, id) > (${String(after.xid)}::xid8, ${String(after.id)}::bigint) and xid < edge.xmin
         order by xid, id limit ${limit}) event on true
     order by event.xid, event.id`)
  const [edge] = rows

  if (edge === undefined) {
    throw new Error('The row of events_horizon is missing: run the migrations')
  }

  const present = { id: 0n, xid: BigInt(edge.xmin) }
  const pruned = { id: BigInt(edge.pruned_id), xid: BigInt(edge.pruned_xid) }

  if (after.xid > BigInt(edge.xmax) || compareCursors(after, pruned) < 0) {
    return { cursor: present, kind: 'reset' }
  }

  const events = rows.flatMap((row) => (row.id === null ? [] : [toEvent(row)]))
  const last = events.at(-1)

  if (last !== undefined && events.length >= limit) {
    return { cursor: last.cursor, events, kind: 'page' }
  }

  return { cursor: compareCursors(present, after) > 0 ? present : after, events, kind: 'page' }
}

type EventRow = {
  at: number
  case_id: null | string
  data: unknown
  department_id: null | string
  id: null | string
  pruned_id: string
  pruned_xid: string
  staff_id: null | string
  subject_id: null | string
  type: string
  xid: null | string
  xmax: string
  xmin: string
}

const toEvent = (row: EventRow): StoredEvent => ({
  ...outboxEventSchema.parse({
    caseId: row.case_id,
    data: row.data,
    departmentId: row.department_id,
    staffId: row.staff_id,
    subjectId: row.subject_id,
    type: row.type,
  }),
  at: new Date(row.at),
  cursor: { id: BigInt(row.id ?? 0), xid: BigInt(row.xid ?? 0) },
})

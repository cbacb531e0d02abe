import type { Cursor } from '@/events/cursor'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** The position of a reader that wants what comes from now on. */
export const findPresent = async (run: RunSql): Promise<Cursor> => {
  const [row] = await run<{ xmin: string }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as xmin`,
  )

  return { id: 0n, xid: BigInt(row?.xmin ?? 0) }
}

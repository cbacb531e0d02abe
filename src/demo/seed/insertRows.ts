import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** Column → value, as JSON has it: moments as ISO strings, objects for jsonb. All rows of a call name the same columns. */
export type SeedRow = Readonly<Record<string, unknown>>

/** Few enough that one statement stays below a few megabytes. */
const rowsPerStatement = 400

/**
 * Inserts rows with one statement per few hundred, each value cast to its column's type. A row that meets one of
 * the table's unique indexes is passed over: that is what lets a seed run twice. Returns how many were written.
 */
export const insertRows = async ({
  rows,
  run,
  table,
}: {
  rows: readonly SeedRow[]
  run: RunSql
  table: string
}): Promise<number> => {
  const columns = Object.keys(rows[0] ?? {})
    .map((name) => `"${name}"`)
    .join(', ')
  let written = 0

  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const part = JSON.stringify(rows.slice(start, start + rowsPerStatement))
    const done = await run(sql`
      insert into ${sql.raw(`"${table}"`)} (${sql.raw(columns)})
      select ${sql.raw(columns)} from jsonb_populate_recordset(null::${sql.raw(`"${table}"`)}, ${part}::jsonb)
          on conflict do nothing returning 1`)
    written += done.length
  }

  return written
}

import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

/**
 * Locks one row until the transaction of `req` ends: what is read next is still true when we write.
 * Without it two updates of one document lose one of the changes, since Payload writes every column back.
 *
 * Throws outside a transaction and when the row is not there. `table` is the table's name (`cases`,
 * `agent_profiles`), never input from outside.
 */
export const lockRow = async ({
  id,
  req,
  table,
}: {
  id: string
  req: PayloadRequest
  table: string
}): Promise<void> => {
  const run = await sqlIn(req)
  const rows = await run(sql`select 1 from ${sql.identifier(table)} where id = ${id} for update`)

  if (rows.length === 0) {
    throw new Error(`There is no row ${id} in ${table} to lock`)
  }
}

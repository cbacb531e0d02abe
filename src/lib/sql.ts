import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'

import { openTransaction } from '@/lib/openTransaction'

export { sql } from '@payloadcms/db-postgres/drizzle'
export type { SQL } from '@payloadcms/db-postgres/drizzle'

/** Runs one statement and returns its rows. Name the row type; nothing checks it against the statement. */
export type RunSql = <Row extends Record<string, unknown> = Record<string, unknown>>(
  statement: SQL,
) => Promise<Row[]>

/**
 * Statements inside the transaction of `req`. Throws when `req` has none: a write that was meant to stand or
 * fall with another one must not slip out on a connection of its own.
 */
export const sqlIn = async (req: PayloadRequest): Promise<RunSql> => {
  const tx = await openTransaction(req)

  return async <Row extends Record<string, unknown>>(statement: SQL): Promise<Row[]> => {
    return (await tx.execute(statement)).rows as Row[]
  }
}

/**
 * Statements on any connection of the pool, each a transaction of its own: for reads outside a write.
 * Never inside a hook or `inTransaction`: it would not see the uncommitted rows, and on the embedded database
 * it would wait for the very transaction that waits for it.
 */
export const sqlOn =
  (payload: Payload): RunSql =>
  async <Row extends Record<string, unknown>>(statement: SQL): Promise<Row[]> => {
    return (await payload.db.drizzle.execute(statement)).rows as Row[]
  }

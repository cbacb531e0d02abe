import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

/** Drizzle's handle of an open transaction. */
export type OpenTransaction = PostgresAdapter['sessions'][string]['db']

/**
 * The transaction that Payload opened for `req`. Throws when there is none: without this the statement would run
 * on another connection and survive a rollback.
 */
export const openTransaction = async (req: PayloadRequest): Promise<OpenTransaction> => {
  const id = await req.transactionID
  const session = id === undefined ? undefined : req.payload.db.sessions?.[id]

  if (session === undefined) {
    throw new Error(
      'This needs the transaction of a request: pass the `req` of the write, or use inTransaction({ payload, work })',
    )
  }

  return session.db as OpenTransaction // Payload types sessions as Postgres or SQLite; ours is always Postgres
}

import { env } from './env'

/**
 * How every pool of this process speaks to the database. Equal for all: on the embedded database, which has one session,
 * each change between clients with other settings costs two more queries.
 *
 * The name is what `pg_stat_activity` shows; the embedded server lets names that end in `-worker` wait for the others
 * (src/embedded/session/makeWaitingLine.ts). Times in milliseconds.
 */
export const connectionSettings = {
  application_name: `caseway-${env.PROCESS_ROLE}`,
  connectionString: env.DATABASE_URL,
  idle_in_transaction_session_timeout: 15_000,
  statement_timeout: 30_000,
} as const

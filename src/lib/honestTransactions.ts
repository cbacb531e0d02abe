import type { postgresAdapter, PostgresAdapter } from '@payloadcms/db-postgres'

import { randomUUID } from 'node:crypto'

type Adapter = ReturnType<typeof postgresAdapter>
type Transaction = PostgresAdapter['sessions'][string]['db']
type Options = Parameters<PostgresAdapter['drizzle']['transaction']>[1]

/**
 * Makes a failed COMMIT an error.
 *
 * Payload's adapter swallows what the database answers to COMMIT and reports success: `create()` resolved with
 * an id and the row was not there (measured on 3.90.2 with the connection cut before COMMIT, and with a deferred
 * constraint). A product that acknowledges webhooks loses messages that way. The same wrap makes a commit fail
 * whose transaction an inner call has already rolled back. May go when Payload throws by itself.
 *
 * Wrap the adapter once, in `payload.config.ts`. Throws at start when transactions are switched off.
 */
export const honestTransactions = (adapter: Adapter): Adapter => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const sessions: Partial<PostgresAdapter['sessions']> = db.sessions

    if (db.transactionOptions === false) {
      throw new Error('honestTransactions needs transactions: remove `transactionOptions: false`')
    }

    const defaults: unknown = db.transactionOptions

    db.beginTransaction = async (options) => {
      await db.initializing

      const id = randomUUID()
      const opened = Promise.withResolvers<Transaction>()
      const ending = Promise.withResolvers<undefined>()

      const done = db.drizzle.transaction(
        async (tx) => {
          opened.resolve(tx)
          await ending.promise
        },
        (options ?? defaults) as Options,
      )

      done.catch(opened.reject) // BEGIN itself failed; later failures reach whoever ends the session

      sessions[id] = {
        db: await opened.promise,
        reject: async () => {
          ending.reject(new Error('rolled back'))
          await done.catch(() => undefined)
        },
        resolve: async () => {
          ending.resolve(undefined)
          await done
        },
      }

      return id
    }

    db.commitTransaction = async (given) => {
      const id = await given
      const session = sessions[id]

      if (session === undefined) {
        throw new Error(
          'Nothing to commit: a call inside this transaction failed and has already rolled it back',
        )
      }

      // First out of the registry, so that nobody can write into a transaction that is ending.
      Reflect.deleteProperty(sessions, id)
      await session.resolve()
    }

    return db
  },
})

import { PGlite } from '@electric-sql/pglite'

import type { RunSql } from '@/lib/sql'

import { down, up } from '@/events/schema'
import { sqlOnPool } from '@/lib/sqlOnPool'

export type EventsDatabase = {
  close(): Promise<void>
  reset(): Promise<void>
  run: RunSql
  transact: <Result>(work: (run: RunSql) => Promise<Result>) => Promise<Result>
}

/** A database with the outbox and nothing else, in this process. */
export const makeEventsDatabase = async (): Promise<EventsDatabase> => {
  const db = new PGlite()
  await db.exec(up)

  return {
    close: () => db.close(),
    reset: async () => {
      await db.exec(`${down}${up}`)
    },
    run: sqlOnPool(db),
    transact: (work) => db.transaction((tx) => work(sqlOnPool(tx))),
  }
}

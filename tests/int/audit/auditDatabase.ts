import { PGlite } from '@electric-sql/pglite'

import type { Transact } from '@/audit/sealAudit'
import type { RunSql } from '@/lib/sql'

import { down, up } from '@/audit/schema'
import { sqlOnPool } from '@/lib/sqlOnPool'

export type AuditDatabase = {
  close(): Promise<void>
  /** Several statements, as the superuser. */
  exec(text: string): Promise<void>
  /** As somebody who owns the server and switched the triggers off. */
  tamper(text: string): Promise<void>
  /** Empty again. Making a database anew takes two seconds, this some milliseconds. */
  reset(): Promise<void>
  run: RunSql
  transact: Transact
}

/** A database with the audit tables and nothing else, in this process. */
export const makeAuditDatabase = async (): Promise<AuditDatabase> => {
  const db = new PGlite()
  await db.exec(up)

  const exec = async (text: string): Promise<void> => {
    await db.exec(text)
  }

  return {
    close: () => db.close(),
    exec,
    reset: () => exec(`${down}${up}`),
    run: sqlOnPool(db),
    tamper: (text) =>
      exec(
        `set session_replication_role = replica; ${text}; set session_replication_role = origin;`,
      ),
    transact: (work) => db.transaction((tx) => work(sqlOnPool(tx))),
  }
}

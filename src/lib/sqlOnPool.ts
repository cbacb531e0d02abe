import type { RunSql } from '@/lib/sql'
import type { SQL } from '@payloadcms/db-postgres/drizzle'

import { PgDialect } from '@payloadcms/db-postgres/drizzle/pg-core'

/** Anything that takes a statement with numbered parameters: a pg pool or client, PGlite. */
export type Queryable = {
  query(text: string, params: unknown[]): Promise<{ rows: unknown[] }>
}

const dialect = new PgDialect()

/** Statements on a database connection without Payload: scripts and tests. */
export const sqlOnPool =
  (pool: Queryable): RunSql =>
  async <Row extends Record<string, unknown>>(statement: SQL): Promise<Row[]> => {
    const { params, sql: text } = dialect.sqlToQuery(statement)
    const { rows } = await pool.query(text, params)

    return rows as Row[]
  }

import { auditedTables } from '@/audit/auditedTables'

/** How changes of one table are audited. Column names as in the database. */
export type AuditedTable = {
  /** Columns (or `path`s of relations) whose change is a change of rights: the entry is `access.changed`. */
  readonly access?: readonly string[]
  /** Bookkeeping that makes no entry by itself. */
  readonly ignore?: readonly string[]
  /** Columns whose values never enter the trail; `*`: every text that is not a uuid. */
  readonly mask?: readonly string[]
  /** Columns that `mask: ['*']` leaves readable. */
  readonly show?: readonly string[]
  /** True: silent inside a door of the pipeline, which writes a better entry itself. */
  readonly doors?: boolean
}

/**
 * SQL that puts the audit triggers on tables and their child tables. Run it in a hand-written migration after the
 * tables exist, and again in any later migration that adds a table or a child table to the list; it replaces
 * what is there. Fails when a table is missing.
 */
export const attachAuditTriggers = (
  tables: Readonly<Record<string, AuditedTable>> = auditedTables,
): string =>
  Object.entries(tables)
    .map(([table, options]) => `select audit_attach('${table}', '${JSON.stringify(options)}');`)
    .join('\n')

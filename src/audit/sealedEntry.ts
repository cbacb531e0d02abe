import type { SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** An audit entry in the form that is hashed and exported: every member is text or null. */
export type SealedEntry = Record<(typeof members)[number], null | string>

const members = [
  'id',
  'at',
  'actor_kind',
  'actor_id',
  'actor_role',
  'action',
  'subject_type',
  'subject_id',
  'case_id',
  'before',
  'after',
  'reason',
  'request_id',
  'ip_truncated',
  'model_version',
  'source',
] as const

/**
 * Select list for `audit_entries entry`. The moment in UTC to the microsecond; `before` and `after` as the text
 * of their jsonb value, which Postgres normalises: parsing numbers in JavaScript would lose digits.
 */
export const sealedColumns: SQL = sql.join(
  members.map((name) => {
    const column = sql`entry.${sql.identifier(name)}`

    return name === 'at'
      ? sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`
      : sql`${column}::text as ${sql.identifier(name)}`
  }),
  sql`, `,
)

/**
 * The canonical form of an entry (RFC 8785): sorted keys, no spaces. Since every value is a string or null, any
 * JSON library makes the same bytes.
 */
export const canonicalEntry = (entry: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.fromEntries(members.toSorted().map((name) => [name, entry[name] ?? null])))

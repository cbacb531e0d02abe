import type { Client } from 'pg'

/**
 * Between two test files a database becomes again what it was after the migrations: rows and sequences. That takes a
 * tenth of the time of a database of one's own, and nothing that was imported need be imported again.
 */
const kept = 'test_baseline'

/** Remembers the rows and sequences as they are, in a schema of its own. Once per database. */
export const rememberRows = async (client: Client): Promise<void> => {
  await client.query(`create schema ${kept}`)
  await client.query(`create table ${kept}.sequences as
    select format('%I.%I', schemaname, sequencename) as name, start_value, last_value from pg_sequences`)

  for (const [at, table] of (await filledTables(client)).entries()) {
    await client.query(`create table ${kept}.rows_${String(at)} as table ${table}`)
    await client.query(`comment on table ${kept}.rows_${String(at)} is '${table}'`)
  }
}

/** Takes away every row written since `rememberRows` and puts those that were there back. */
export const resetRows = async (client: Client): Promise<void> => {
  const { rows: baseline } = await client.query<{ columns: string; copy: string; table: string }>(`
    select c.oid::regclass::text as copy, obj_description(c.oid, 'pg_class') as table,
           (select string_agg(format('%I', a.attname), ', ') from pg_attribute a
             where a.attrelid = obj_description(c.oid, 'pg_class')::regclass and a.attnum > 0
               and not a.attisdropped and a.attgenerated = '') as columns
      from pg_class c where c.relnamespace = '${kept}'::regnamespace and c.relname like 'rows%'`)
  const filled = await filledTables(client)
  const statements = [
    'begin',
    // No trigger speaks: neither those that keep the audit trail from being changed nor foreign keys.
    'set local session_replication_role = replica',
    ...filled.map((table) => `delete from ${table}`),
    ...baseline.map(
      ({ columns, copy, table }) =>
        `insert into ${table} (${columns}) select ${columns} from ${copy}`,
    ),
    `select setval(name::regclass, coalesce(last_value, start_value), last_value is not null) from ${kept}.sequences`,
    'commit',
  ]
  await client.query(statements.join(';\n'))
}

/** Tables with at least one row, partitions one by one; no system tables, nothing of the baseline. */
const filledTables = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ table: string }>(`
    select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('information_schema', 'pg_catalog', 'pg_toast', '${kept}')
     order by 1`)
  const tables = rows.map(({ table }) => table)
  const { rows: filled } = await client.query<{ table: string }>(
    tables
      .map((table) => `select '${table}' as table where exists (select from ${table})`)
      .join(' union all '),
  )

  return filled.map(({ table }) => table)
}

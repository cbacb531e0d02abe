import pg from 'pg'

import { fillStatements } from './fillStatements'

/**
 * Fills a seeded native database with cases by plain SQL: triggers and foreign keys are off and indexes are made
 * afterwards, else it would take an hour. Statistics are brought up to date at the end.
 */
export const fillCases = async ({
  cases,
  databaseUrl,
  now,
  recent,
}: {
  cases: number
  databaseUrl: string
  now: Date
  /** The newest cases, which get three messages each; so do all that are not finished. */
  recent: number
}): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()

  try {
    await client.query("set session_replication_role = 'replica'")
    await client.query("set synchronous_commit = 'off'")
    await client.query("set maintenance_work_mem = '512MB'")
    await client.query("set work_mem = '128MB'")
    const indexes = await dropIndexes(client)

    for (const statement of fillStatements({ cases, now, recent })) {
      await client.query(statement)
    }

    for (const definition of indexes) {
      await client.query(definition)
    }

    await client.query('vacuum (analyze) cases, messages, customers')
  } finally {
    await client.end()
  }
}

/** Takes away the indexes that no constraint needs; returns how to make them again. */
const dropIndexes = async (client: pg.Client): Promise<string[]> => {
  const { rows } = await client.query<{ definition: string; name: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i
     where i.indrelid in ('cases'::regclass, 'messages'::regclass, 'customers'::regclass)
       and not i.indisprimary
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid)`)

  for (const { name } of rows) {
    await client.query(`drop index ${name}`)
  }

  return rows.map(({ definition }) => definition)
}

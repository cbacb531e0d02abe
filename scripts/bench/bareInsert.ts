import { randomUUID } from 'node:crypto'

import pg from 'pg'

import { summarise, type Summary } from './summarise'

/**
 * The plain baseline: single-row inserts of a message's size into a table with nothing but a primary key, one
 * transaction each, by `clients` at once for `seconds`. What any stored message must cost at least.
 */
export const bareInsert = async ({
  clients,
  databaseUrl,
  seconds,
}: {
  clients: number
  databaseUrl: string
  seconds: number
}): Promise<Summary & { readonly perSecond: number }> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: clients })
  const body = 'x'.repeat(600)
  const times: number[] = []

  try {
    await pool.query('create table bench_bare (id uuid primary key, body text, at timestamptz)')
    const until = performance.now() + seconds * 1000

    const insert = async (): Promise<void> => {
      while (performance.now() < until) {
        const at = performance.now()
        await pool.query('insert into bench_bare values ($1, $2, now())', [randomUUID(), body])
        times.push(performance.now() - at)
      }
    }

    await Promise.all(Array.from({ length: clients }, insert))
    await pool.query('drop table bench_bare')
  } finally {
    await pool.end()
  }

  return { ...summarise(times), perSecond: times.length / seconds }
}

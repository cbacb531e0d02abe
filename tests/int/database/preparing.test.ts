/** The pools of worker and web (ADR 0015). Mutation check (F27): without `withName` the first test finds no prepared statement. */
import { afterAll, describe, expect, test } from 'vitest'

import { watchedPreparingPg } from '@/lib/watchedPool'
import { databaseUrl } from '@tests/setup/database'

const connectionString = databaseUrl()
const preparing = new (watchedPreparingPg('all').Pool)({ connectionString, max: 1 })
const web = new (watchedPreparingPg('inserts').Pool)({ connectionString, max: 1 })

afterAll(async () => {
  await preparing.end()
  await web.end()
})

const ask = async (pool: typeof web, text: string): Promise<unknown[]> => {
  const answers: unknown[] = []

  for (const value of [1, 2, 3, 4, 5]) {
    const { rows } = await pool.query<{ double: number }>({ text, values: [value] })
    answers.push(rows[0]?.double)
  }

  return answers
}

const prepared = async (pool: typeof web): Promise<string[]> => {
  const { rows } = await pool.query<{ statement: string }>(
    'select statement from pg_prepared_statements',
  )

  return rows.map(({ statement }) => statement)
}

describe('statements that come back', () => {
  test('are prepared once and give the answer for each value', async () => {
    const text = 'select $1::int * 2 as double'

    expect(await ask(preparing, text)).toEqual([2, 4, 6, 8, 10])
    expect((await prepared(preparing)).filter((statement) => statement === text)).toHaveLength(1)
  })

  test('are planned anew when they begin with a comment', async () => {
    const text = '-- planned anew\nselect $1::int * 2 as double'

    expect(await ask(preparing, text)).toEqual([2, 4, 6, 8, 10])
    expect(await prepared(preparing)).not.toContain(text)
  })

  test('survive a failure in the middle of a transaction', async () => {
    const client = await preparing.connect()

    try {
      await client.query('begin')
      await expect(client.query({ text: 'select 1 / $1::int', values: [0] })).rejects.toThrow(
        'division by zero',
      )
      await client.query('rollback')
    } finally {
      client.release()
    }

    expect(await ask(preparing, 'select $1::int * 2 as double')).toEqual([2, 4, 6, 8, 10])
  })

  test('are prepared in the web only when they begin with an insert', async () => {
    // Texts of their own: the embedded database shows the statements of all its clients.
    const select = 'select $1::int + $1::int as double'
    const insert =
      'with written as (insert into rate_limits (key, window_start, hits) values ($1::text, now(), 1) ' +
      'on conflict do nothing returning 1) select $1::int * 2 as double from written'

    expect(await ask(web, select)).toEqual([2, 4, 6, 8, 10])
    expect(await ask(web, insert)).toEqual([2, 4, 6, 8, 10])
    expect(await prepared(web)).not.toContain(select)
    expect(await prepared(web)).toContain(insert)
  })
})

/** The worker's pool (ADR 0015). Mutation check (F27): without `withName` the first test finds no prepared statement. */
import { afterAll, describe, expect, test } from 'vitest'

import { watchedPg, watchedPreparingPg } from '@/lib/watchedPool'
import { databaseUrl } from '@tests/setup/database'

const preparing = new (watchedPreparingPg().Pool)({ connectionString: databaseUrl(), max: 1 })
const plain = new watchedPg.Pool({ connectionString: databaseUrl(), max: 1 })

afterAll(async () => {
  await preparing.end()
  await plain.end()
})

const ask = async (pool: typeof plain, text: string): Promise<unknown[]> => {
  const answers: unknown[] = []

  for (const value of [1, 2, 3, 4, 5]) {
    const { rows } = await pool.query<{ double: number }>({ text, values: [value] })
    answers.push(rows[0]?.double)
  }

  return answers
}

const prepared = async (pool: typeof plain): Promise<string[]> => {
  const { rows } = await pool.query<{ statement: string }>(
    'select statement from pg_prepared_statements',
  )

  return rows.map(({ statement }) => statement)
}

describe('statements that come back in the worker', () => {
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

  test('are never prepared outside the worker', async () => {
    // A text of its own: the embedded database shows the statements of all its clients.
    const text = 'select $1::int + $1::int as double'

    expect(await ask(plain, text)).toEqual([2, 4, 6, 8, 10])
    expect(await prepared(plain)).not.toContain(text)
  })
})

import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Cursor } from '@/events/cursor'

import { listenForEvents } from '@/events/listenForEvents'
import { publishEvent } from '@/events/publishEvent'
import { readEvents } from '@/events/readEvents'
import { up } from '@/events/schema'
import { sqlOnPool } from '@/lib/sqlOnPool'
import { makeSqlReq } from '@tests/int/audit/sqlReq'

// Two transactions at once need a real server: the embedded one has a single session.
const url = process.env['TEST_DATABASE_URL'] ?? ''

describe.skipIf(url === '')('events outbox on native Postgres (F22)', () => {
  const schema = `outbox_${String(process.pid)}`
  const connectionString = `${url}${url.includes('?') ? '&' : '?'}options=-c%20search_path%3D${schema}`
  const pool = new pg.Pool({ application_name: schema, connectionString, max: 4 })
  const run = sqlOnPool(pool)

  beforeAll(async () => {
    await pool.query(`create schema ${schema}`)
    await pool.query(up)
  })

  afterAll(async () => {
    await pool.query(`drop schema ${schema} cascade`)
    await pool.end()
  })

  const insert = (client: pg.PoolClient, subjectId: string): Promise<void> =>
    publishEvent({
      event: {
        caseId: null,
        data: {},
        departmentId: null,
        staffId: null,
        subjectId,
        type: 'case.changed',
      },
      req: makeSqlReq({ run: sqlOnPool(client) }),
    })

  /** Transactions of other test files (the numbers are the server's, not the database's) hold events back too. */
  const untilOthersEnd = async (): Promise<void> => {
    const { rows } = await pool.query<{ holder: string }>(
      `select pid || ':' || backend_xid as holder from pg_stat_activity
        where backend_xid is not null and application_name <> $1`,
      [schema],
    )
    const holders = rows.map(({ holder }) => holder)
    await expect
      .poll(
        async () =>
          (
            await pool.query(
              `select 1 from pg_stat_activity where pid || ':' || backend_xid = any ($1::text[])`,
              [holders],
            )
          ).rowCount,
        { timeout: 20_000 },
      )
      .toBe(0)
  }

  const readAll = async (after: Cursor): Promise<{ cursor: Cursor; subjects: unknown[] }> => {
    await untilOthersEnd()
    const page = await readEvents({ after, limit: 100, run })

    return {
      cursor: page.cursor,
      subjects: page.kind === 'page' ? page.events.map((event) => event.subjectId) : [page.kind],
    }
  }

  test('a lower id that commits later is neither skipped nor repeated', async () => {
    const slow = await pool.connect()
    const fast = await pool.connect()

    try {
      await slow.query('begin')
      await insert(slow, 'lower id, slower commit')
      await fast.query('begin')
      await insert(fast, 'higher id, faster commit')
      await fast.query('commit')

      const during = await readAll({ id: 0n, xid: 0n })
      expect(during.subjects).toEqual([])

      await slow.query('commit')

      const after = await readAll(during.cursor)
      expect(after.subjects).toEqual(['lower id, slower commit', 'higher id, faster commit'])
      expect((await readAll(after.cursor)).subjects).toEqual([])
    } finally {
      slow.release()
      fast.release()
    }
  })

  test('a transaction that takes its number late does not hide an event', async () => {
    const { cursor } = await readAll({ id: 0n, xid: 0n })
    const late = await pool.connect()

    try {
      await late.query('begin') // no number yet: it has written nothing
      const other = await pool.connect()
      await insert(other, 'first')
      other.release()
      const middle = await readAll(cursor)
      await insert(late, 'second')
      await late.query('commit')

      expect(middle.subjects).toEqual(['first'])
      expect((await readAll(middle.cursor)).subjects).toEqual(['second'])
    } finally {
      late.release()
    }
  })

  test('many writers at once: a reader that polls meanwhile sees each event once', async () => {
    let { cursor } = await readAll({ id: 0n, xid: 0n })
    const seen: unknown[] = []
    const writers = Array.from({ length: 3 }, async (_, writer) => {
      for (let n = 0; n < 40; n += 1) {
        const client = await pool.connect()
        await client.query('begin')
        await insert(client, `${String(writer)}/${String(n)}`)
        await client.query(`select pg_sleep(${String((n % 3) / 1000)})`)
        await client.query('commit')
        client.release()
      }
    })
    const state = { isWriting: true }
    const done = Promise.all(writers).then(() => {
      state.isWriting = false
    })

    for (let isLast = false; !isLast;) {
      isLast = !state.isWriting
      const page = await readAll(cursor)
      cursor = page.cursor
      seen.push(...page.subjects)
    }

    await done
    expect(seen).toHaveLength(120)
    expect(new Set(seen).size).toBe(120)
  })

  test('a listener is woken at the commit, and again after its connection was cut', async () => {
    let wakes = 0
    const listener = listenForEvents({
      connectionString,
      onError: () => undefined,
      onEvent: () => {
        wakes += 1
      },
      retryMs: 50,
    })

    try {
      await expect.poll(() => wakes).toBe(1) // connected
      const client = await pool.connect()
      await insert(client, 'wake up')
      await expect.poll(() => wakes).toBe(2)

      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'caseway-events'`,
      )
      await expect.poll(() => wakes).toBe(3) // connected anew
      await insert(client, 'again')
      await expect.poll(() => wakes).toBe(4)
      client.release()
    } finally {
      await listener.stop()
    }
  })
})

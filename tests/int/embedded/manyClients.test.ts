import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { EmbeddedPostgres } from '@/embedded/startEmbeddedPostgres'

import { startEmbeddedPostgres } from '@/embedded/startEmbeddedPostgres'

import { connectRaw, ready, wire } from './support'

let database: EmbeddedPostgres

beforeAll(async () => {
  database = await startEmbeddedPostgres({ dataDir: undefined, port: 0 })
})

afterAll(async () => {
  await database.stop()
})

const clientCount = 50
const rounds = 8

/** What one client does; every answer carries the client's own number, so a mix-up shows. */
const live = async (me: number): Promise<number> => {
  const client = new pg.Client(database.connectionString)
  await client.connect()
  let checked = 0

  const expectOne = (rows: unknown[], expected: unknown): void => {
    expect(rows).toEqual([expected])
    checked += 1
  }

  for (let round = 0; round < rounds; round += 1) {
    const key = me * 1000 + round
    expectOne((await client.query(`select ${String(key)} as simple`)).rows, { simple: key })
    expectOne(
      (await client.query('select $1::int as extended, $2::text as who', [key, `c${String(me)}`]))
        .rows,
      {
        extended: key,
        who: `c${String(me)}`,
      },
    )
    // The same statement name in every client, with another text in each.
    const named = {
      name: 'mine',
      text: `select ${String(me)} as me, $1::int as round`,
      values: [round],
    }
    expectOne((await client.query(named)).rows, { me, round })

    await expect(client.query('select 1 / $1::int', [0])).rejects.toThrow('division by zero')
    await expect(client.query('select nothing from nowhere')).rejects.toThrow(
      '"nowhere" does not exist',
    )

    await client.query('begin')
    await client.query('update counter set total = total + 1')
    await client.query('insert into marks (client, round) values ($1, $2)', [me, round])
    const isKept = (me + round) % 3 !== 0
    expectOne(
      (
        await client.query(
          'select count(*)::int as mine from marks where client = $1 and round = $2',
          [me, round],
        )
      ).rows,
      { mine: 1 },
    )
    await client.query(isKept ? 'commit' : 'rollback')
  }

  await client.end()

  return checked
}

/** Pipelines with an error in the middle: what follows it up to Sync is skipped, what comes after works. */
const livePipelined = async (me: number): Promise<void> => {
  const client = await connectRaw(database.port)

  for (let round = 0; round < rounds; round += 1) {
    const good = `select ${String(me)}`
    const answers = await client.exchange(
      Buffer.concat([
        wire.parse(good, 'mine'),
        wire.bind('mine'),
        wire.execute(),
        wire.parse('select broken from nowhere'),
        wire.bind(),
        wire.execute(),
        wire.parse(good),
        wire.bind(),
        wire.execute(),
        wire.sync(),
        wire.query(good),
        wire.bind('mine'),
        wire.execute(),
        wire.close('mine'),
        wire.sync(),
      ]),
      ready(3),
    )

    expect(answers).toEqual([
      '1',
      '2',
      `D:${String(me)}`,
      'C:SELECT 1',
      'E:42P01',
      'Z:I',
      'T',
      `D:${String(me)}`,
      'C:SELECT 1',
      'Z:I',
      '2',
      `D:${String(me)}`,
      'C:SELECT 1',
      '3',
      'Z:I',
    ])
  }

  client.close()
}

const readLarge = async (me: number): Promise<void> => {
  const client = new pg.Client(database.connectionString)
  await client.connect()
  const { rows } = await client.query<{ line: string }>(
    `select repeat('${String(me % 10)}', 1000) as line from generate_series(1, 10000)`,
  )
  const expected = String(me % 10).repeat(1000)

  expect(rows).toHaveLength(10_000)
  expect(rows.every(({ line }) => line === expected)).toBe(true)
  await client.end()
}

describe('fifty clients at once', () => {
  it('each gets its own rows and nothing else, with simple and extended queries, prepared statements of one name, errors, transactions, pipelines and 10 MB results', async () => {
    const setup = new pg.Client(database.connectionString)
    await setup.connect()
    await setup.query('create table counter (total int); insert into counter values (0)')
    await setup.query('create table marks (client int, round int, primary key (client, round))')

    const everyone = Array.from({ length: clientCount }, (_, me) => me)
    const checks = await Promise.all([
      ...everyone.map(live),
      ...everyone.slice(0, 10).map((me) => livePipelined(me).then(() => 0)),
      ...everyone.slice(0, 5).map((me) => readLarge(me).then(() => 0)),
    ])

    const kept = everyone.flatMap((me) =>
      Array.from({ length: rounds }, (_, round) => (me + round) % 3).filter((rest) => rest !== 0),
    ).length
    const { rows } = await setup.query(
      'select total, (select count(*)::int from marks) as marks from counter',
    )
    await setup.end()

    expect(checks.reduce((sum, count) => sum + count, 0)).toBe(clientCount * rounds * 4)
    expect(rows).toEqual([{ marks: kept, total: kept }])
  })

  it('a slow reader of 10 MB does not hold up the others', async () => {
    const slow = await connectRaw(database.port)
    // Nobody awaits this: its bytes pile up while the other one works.
    void slow.exchange(
      wire.query("select repeat('x', 1000) from generate_series(1, 10000)"),
      () => false,
    )
    const other = new pg.Client(database.connectionString)
    await other.connect()

    expect((await other.query('select 1 as one')).rows).toEqual([{ one: 1 }])

    await other.end()
  })
})

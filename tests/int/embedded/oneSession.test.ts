import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { EmbeddedPostgres } from '@/embedded/startEmbeddedPostgres'

import { startEmbeddedPostgres } from '@/embedded/startEmbeddedPostgres'

import { connectClient, connectRaw, ready, wire } from './support'

let database: EmbeddedPostgres

beforeAll(async () => {
  database = await startEmbeddedPostgres({
    dataDir: undefined,
    idleInTransactionSeconds: 1,
    port: 0,
  })
})

afterAll(async () => {
  await database.stop()
})

const connect = () => connectClient(database.connectionString)

describe('clients that share the session stay apart', () => {
  it('a setting of one client is not seen by another and is there when it returns', async () => {
    const [one, two] = [await connect(), await connect()]
    await one.query("set timezone = 'Asia/Tokyo'")
    await one.query("select set_config('app.tenant', 'one', false)")
    const read =
      "select current_setting('timezone') as zone, current_setting('app.tenant', true) as tenant"

    expect((await two.query(read)).rows[0]).toMatchObject({ zone: 'UTC' })
    expect((await two.query<{ tenant: null | string }>(read)).rows[0]?.tenant ?? '').toBe('')
    expect((await one.query(read)).rows).toEqual([{ tenant: 'one', zone: 'Asia/Tokyo' }])
  })

  it('a role that one client took is not the role of another', async () => {
    const [one, two] = [await connect(), await connect()]
    await one.query('create role reader')
    await one.query('set role reader')

    expect((await two.query('select current_user as me')).rows).toEqual([{ me: 'postgres' }])
    expect((await one.query('select current_user as me')).rows).toEqual([{ me: 'reader' }])
  })

  it('settings of the start-up packet count, and a wrong one refuses the client', async () => {
    const client = await connectClient({
      connectionString: database.connectionString,
      lock_timeout: 1234,
    })

    expect((await client.query('show lock_timeout')).rows).toEqual([{ lock_timeout: '1234ms' }])

    const wrong = await connectClient({
      connectionString: database.connectionString,
      options: '-c nonsense=1',
    })

    await expect(wrong.query('select 1')).rejects.toThrow()
  })

  it("an unnamed statement survives another client's, as with a session of its own", async () => {
    const [one, two] = [await connectRaw(database.port), await connectRaw(database.port)]
    await one.exchange(
      Buffer.concat([wire.parse("select 'one'"), wire.describe(), wire.sync()]),
      ready(1),
    )
    await two.exchange(
      Buffer.concat([wire.parse("select 'two'"), wire.describe(), wire.sync()]),
      ready(1),
    )

    const answers = await one.exchange(
      Buffer.concat([wire.bind(), wire.execute(), wire.sync()]),
      ready(1),
    )

    expect(answers).toEqual(['2', 'D:one', 'C:SELECT 1', 'Z:I'])
  })

  it("one client's DEALLOCATE ALL leaves the statements of the others usable", async () => {
    const [one, two] = [await connect(), await connect()]
    const statement = { name: 'kept', text: 'select 1 as one' }
    await one.query(statement)
    await two.query('deallocate all')

    expect((await one.query(statement)).rows).toEqual([{ one: 1 }])
  })

  it('the statements of a client that left are gone from the session', async () => {
    const client = await connect()
    await client.query({ name: 'leftover', text: "select 'unmistakable'" })
    await client.end()
    const other = await connect()
    await sleep(50)

    const { rows } = await other.query(
      "select name from pg_prepared_statements where statement like '%unmistakable''%'",
    )
    expect(rows).toEqual([])
  })

  it('a notification reaches exactly the clients that listen', async () => {
    const [one, two, sender] = [await connect(), await connect(), await connect()]
    const heard: string[] = []
    one.on('notification', ({ channel, payload }) => heard.push(`one ${channel} ${payload ?? ''}`))
    two.on('notification', ({ channel, payload }) => heard.push(`two ${channel} ${payload ?? ''}`))
    await one.query('listen wake')
    await one.query('listen other')
    await two.query('listen wake')
    await two.query('unlisten wake')

    await sender.query('begin')
    await sender.query("select pg_notify('wake', 'rolled back')")
    await sender.query('rollback')
    await sender.query("notify wake, 'up'")
    await sender.query("select pg_notify('other', 'too')")
    await sleep(50)

    expect(heard).toEqual(['one wake up', 'one other too'])
  })
})

describe('a client that stops in a transaction', () => {
  it('is rolled back when its socket closes, and the others go on', async () => {
    const [victim, other] = [await connectRaw(database.port), await connect()]
    await other.query('create table fates (who text)')
    await victim.exchange(wire.query("begin; insert into fates values ('victim')"), ready(1))
    const waiting = other.query('select count(*)::int as rows from fates')
    victim.close()

    expect((await waiting).rows).toEqual([{ rows: 0 }])
  })

  it('is rolled back when it leaves a pipeline without a Sync', async () => {
    const [victim, other] = [await connectRaw(database.port), await connect()]
    await other.query('create table pipelined (who text)')
    await victim.exchange(
      Buffer.concat([
        wire.parse("insert into pipelined values ('victim')"),
        wire.bind(),
        wire.execute(),
        wire.flush(),
      ]),
      (answers) => answers.includes('C:INSERT 0 1'),
    )
    victim.close()
    await sleep(20)

    expect((await other.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  })

  it('is ended by the watchdog when others wait, with an error that names the likely cause', async () => {
    const [idle, other] = [await connect(), await connect()]
    await idle.query('create table held (who text)')
    await idle.query('begin')
    await idle.query("insert into held values ('idle')")
    const lost = once(idle, 'error')

    const begin = performance.now()
    const { rows } = await other.query('select count(*)::int as rows from held')
    const waited = performance.now() - begin
    const [error] = (await lost) as [{ code: string; hint: string; message: string }]

    expect(rows).toEqual([{ rows: 0 }])
    expect(waited).toBeGreaterThan(900)
    expect(waited).toBeLessThan(3000)
    expect(error.code).toBe('25P03')
    expect(error.message).toContain('`req`')
    await expect(idle.query('commit')).rejects.toThrow()
  })

  it('is left alone while it works, and while nobody waits', async () => {
    const [busy, other] = [await connect(), await connect()]
    await busy.query('begin')
    await sleep(1300)
    const waiting = other.query('select 1 as one')

    for (let step = 0; step < 4; step += 1) {
      await sleep(500)
      await busy.query('select 1')
    }

    await busy.query('commit')
    expect((await waiting).rows).toEqual([{ one: 1 }])
  })
})

describe('what else a client may send', () => {
  it('a COPY FROM STDIN inside another query is an ordinary error', async () => {
    const client = await connect()
    await client.query('create table copied (id int)')

    await expect(client.query('select 1; copy copied from stdin')).rejects.toThrow('COPY')
    expect((await client.query('select 2 as two')).rows).toEqual([{ two: 2 }])
  })

  it('a COPY FROM STDIN of its own takes the rows, and COPY TO STDOUT gives them', async () => {
    const client = await connectRaw(database.port)
    await client.exchange(wire.query('create table taken (id int)'), ready(1))
    await client.exchange(wire.query('copy taken from stdin'), (answers) => answers.includes('G'))
    const rows = Buffer.from('1\n2\n3\n')
    const head = Buffer.alloc(5)
    head.write('d')
    head.writeInt32BE(rows.length + 4, 1)
    const done = await client.exchange(
      Buffer.concat([head, rows, Buffer.from('c\0\0\0\x04', 'latin1')]),
      ready(1),
    )
    const out = await client.exchange(wire.query('copy taken to stdout'), ready(1))

    expect(done).toEqual(['C:COPY 3', 'Z:I'])
    expect(out).toEqual(['H', 'd', 'd', 'd', 'c', 'C:COPY 3', 'Z:I'])
  })

  it('another database, and bytes that are no protocol, are refused', async () => {
    await expect(
      connectClient(database.connectionString.replace(/postgres$/, 'nothing')),
    ).rejects.toThrow('does not exist')

    const answer = await fetch(`http://127.0.0.1:${String(database.port)}`).catch(() => 'refused')
    expect(answer).toBe('refused')
  })

  it.skipIf(spawnSync('psql', ['--version']).status !== 0)('psql works', async () => {
    const script = [
      'create table by_psql (id int, word text);',
      '\\copy by_psql from stdin',
      '1\tone',
      '2\ttwo',
      '\\.',
      'select word from by_psql order by id;',
      '\\d by_psql',
    ].join('\n')
    const psql = spawn('psql', [
      database.connectionString,
      '-X',
      '-A',
      '-t',
      '-v',
      'ON_ERROR_STOP=1',
    ])
    let output = ''
    psql.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    psql.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    psql.stdin.end(script)
    const [code] = (await once(psql, 'close')) as [number]

    expect(output).toContain('one\ntwo')
    expect(output).toContain('word|text')
    expect(code).toBe(0)
  })
})

describe('a password', () => {
  it('is asked for by SCRAM when set: the right one opens, a wrong one does not', async () => {
    const locked = await startEmbeddedPostgres({
      dataDir: undefined,
      password: 'pa:ss/wörd',
      port: 0,
    })

    try {
      const client = await connectClient(locked.connectionString)
      expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }])
      await client.end()

      const wrong = { database: 'postgres', host: '127.0.0.1', port: locked.port, user: 'postgres' }
      await expect(connectClient({ ...wrong, password: 'guess' })).rejects.toThrow(
        'password authentication failed',
      )
      await expect(connectClient({ ...wrong, password: '' })).rejects.toThrow()
    } finally {
      await locked.stop()
    }
  })
})

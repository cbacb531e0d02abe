import { expect, it } from 'vitest'

import { keepUp } from '@/embedded/session/keepUp'
import { makeTurns } from '@/embedded/session/makeTurns'
import { openEngine } from '@/embedded/session/openEngine'
import { query } from '@/embedded/wire/messages'
import { readRows } from '@/embedded/wire/readRows'

it('the upkeep vacuums and analyses the table that changed most, and writes a checkpoint when the log has grown', async () => {
  const engine = await openEngine({ folder: undefined, template: undefined })
  const { exec } = makeTurns(engine)
  await exec(
    query('create table busy as select n, repeat($$x$$, 100) from generate_series(1, 5000) n'),
  )
  await exec(query('delete from busy where n > 1000'))
  // Postgres flushes its counters once a second at most, unless it is asked to.
  await exec(query('select pg_stat_force_next_flush()'))
  const read = async (sql: string) => readRows(await exec(query(sql)))
  const state = `select (last_vacuum is not null)::text, (n_dead_tup > 0)::text from pg_stat_user_tables where relname = 'busy'`
  const redo = 'select redo_lsn::text from pg_control_checkpoint()'
  const before = { redo: await read(redo), state: await read(state) }

  await keepUp({ exec, log: () => undefined, walBytes: 100_000 })

  expect(before.state).toEqual([['false', 'true']])
  expect(await read(state)).toEqual([['true', 'false']])
  expect(await read(redo)).not.toEqual(before.redo)
  expect(
    await read("select (reltuples = 1000)::text from pg_class where relname = 'busy'"),
  ).toEqual([['true']])
  await engine.close()
})

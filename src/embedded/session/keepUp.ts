import type { Log } from '../types'
import { query } from '../wire/messages'
import { readRows } from '../wire/readRows'
import type { Exec } from './makeTurns'

/** Replaying this much after a kill takes about a second. */
const defaultWalBytes = 64 * 1024 * 1024

const walSinceCheckpoint =
  'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::bigint from pg_control_checkpoint()'
/** Postgres's own default is 20 % of the rows plus 50; small tables may wait a little longer. */
const mostChangedTable = `
  select format('%I.%I', schemaname, relname) from pg_stat_user_tables
   where n_dead_tup > 200 + 0.1 * n_live_tup or n_mod_since_analyze > 200 + 0.1 * n_live_tup
   order by n_dead_tup + n_mod_since_analyze desc limit 1`

/**
 * Does what background processes do in a Postgres server and PGlite has none of: a checkpoint when
 * the log has grown (it would grow for ever, and so would the start after a kill), and VACUUM with
 * ANALYZE of the table that needs it most. One table per call, so that clients wait only shortly.
 */
export const keepUp = async ({
  exec,
  log,
  walBytes = defaultWalBytes,
}: {
  exec: Exec
  log: Log
  walBytes?: number
}): Promise<void> => {
  const [state] = readRows(await exec(query(walSinceCheckpoint)))

  if (Number(state?.[0] ?? 0) > walBytes) {
    await exec(query('checkpoint'))
    log({ level: 'info', msg: 'Wrote a checkpoint of the embedded database' })
  }

  const [table] = readRows(await exec(query(mostChangedTable)))

  if (typeof table?.[0] === 'string') {
    await exec(query(`vacuum (analyze) ${table[0]}`))
  }
}

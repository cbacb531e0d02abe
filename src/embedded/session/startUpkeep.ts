import type { Log } from '../types'
import type { Session } from './makeSession'

import { query } from '../wire/messages'
import { readRows } from '../wire/readRows'

const everyMilliseconds = 30_000
/** Replaying this much after a kill takes about a second. */
const walBytesBeforeCheckpoint = 64 * 1024 * 1024

/**
 * Does what Postgres's background processes do elsewhere and PGlite has none of: a checkpoint when
 * the log has grown (it would grow for ever, and so would the start after a kill), and VACUUM with
 * ANALYZE, one table at a time, where enough rows have changed. Gives the function that ends it.
 */
export const startUpkeep = ({
  getSession,
  log,
}: {
  getSession: () => Session
  log: Log
}): (() => void) => {
  const timer = setInterval(() => {
    getSession().runBetween(async (exec) => {
      const [state] = readRows(
        await exec(
          query(
            'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::bigint from pg_control_checkpoint()',
          ),
        ),
      )

      if (Number(state?.[0] ?? 0) > walBytesBeforeCheckpoint) {
        await exec(query('checkpoint'))
        log({ level: 'info', msg: 'Wrote a checkpoint' })
      }

      const [table] = readRows(
        await exec(
          query(
            `select format('%I.%I', schemaname, relname) from pg_stat_user_tables
              where n_dead_tup > 200 + 0.1 * n_live_tup or n_mod_since_analyze > 200 + 0.1 * n_live_tup
              order by n_dead_tup + n_mod_since_analyze desc limit 1`,
          ),
        ),
      )

      if (typeof table?.[0] === 'string') {
        await exec(query(`vacuum (analyze) ${table[0]}`))
      }
    })
  }, everyMilliseconds)
  timer.unref()

  return () => {
    clearInterval(timer)
  }
}

import type { Engine } from './openEngine'

import { query } from '../wire/messages'
import { readRows } from '../wire/readRows'

const reported = [
  'client_encoding',
  'DateStyle',
  'default_transaction_read_only',
  'in_hot_standby',
  'integer_datetimes',
  'IntervalStyle',
  'is_superuser',
  'search_path',
  'server_encoding',
  'server_version',
  'standard_conforming_strings',
  'TimeZone',
]

/** The settings that Postgres reports to each client at its start. */
export const readServerParameters = async (
  engine: Engine,
): Promise<(readonly [string, string])[]> => {
  const list = reported.map((name) => `current_setting('${name}')`).join(', ')
  const rows = readRows(await engine.run({ batch: query(`select ${list}`), isAnswered: true }))
  const values = rows[0] ?? []

  return [
    ...reported.map((name, at) => [name, values[at] ?? ''] as const),
    ['session_authorization', 'postgres'],
  ]
}

import type { SessionClient } from './types'

import { query } from '../wire/messages'
import { readRows } from '../wire/readRows'
import { readServerMessages } from '../wire/readServerMessages'

type Exec = (message: Buffer) => Promise<Buffer>

export type SettingsKeeper = {
  /** Reads back what a client has set, when its batches may have set something. */
  capture(input: {
    client: SessionClient
    tags: readonly string[]
    texts: readonly string[]
  }): Promise<void>
  /** Puts a client's settings in force. Gives the engine's error message where one is invalid. */
  install(client: SessionClient): Promise<Buffer | null>
}

const setsByFunction = /\bset_config\s*\(/i
/** Settings of the `app.user` kind, which no catalogue lists: their names come from the SQL. */
const customNames = /(?:\bset\s+(?:session\s+)?|\bset_config\s*\(\s*')([a-z_]\w*\.[\w.]+)/gi

const quote = (value: string): string => `'${value.replaceAll("'", "''")}'`

const keyOf = (settings: ReadonlyMap<string, string>): string =>
  JSON.stringify([...settings].toSorted(([a], [b]) => (a < b ? -1 : 1)))

/**
 * Keeps the `SET`s of one client away from the others, although they share one session: what a
 * client has set is taken back when another client comes, and set again when it returns. Clients
 * that never set anything, or all set the same, pay nothing for it.
 */
export const makeSettingsKeeper = ({ exec }: { exec: Exec }): SettingsKeeper => {
  let inForce = keyOf(new Map())

  return {
    async capture({ client, tags, texts }) {
      const hasSet = tags.some((tag) => ['DISCARD ALL', 'RESET', 'SET'].includes(tag))

      if (!hasSet && !texts.some((text) => setsByFunction.test(text))) {
        return
      }

      const names = texts.flatMap((text) =>
        [...text.matchAll(customNames)].map(([, name]) => name ?? ''),
      )
      const known = [...client.settings.keys()].filter((name) => name.includes('.'))
      const custom = [...new Set([...names, ...known])].map(quote).join(', ')
      const rows = readRows(
        await exec(
          query(
            `select name, current_setting(name) from pg_settings where source = 'session'
             union all select name, nullif(current_setting(name, true), '')
               from unnest(array[${custom}]::text[]) name
             union all select 'role', nullif(current_setting('role'), 'none')`,
          ),
        ),
      )
      client.settings = new Map(
        rows.flatMap(([name, value]) =>
          typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [],
        ),
      )
      inForce = keyOf(client.settings)
    },
    async install(client) {
      const key = keyOf(client.settings)

      if (key === inForce) {
        return null
      }

      const sets = [...client.settings].map(
        ([name, value]) => `set_config(${quote(name)}, ${quote(value)}, false)`,
      )
      const output = await exec(
        query(
          [
            'reset session authorization',
            'reset all',
            ...(sets.length === 0 ? [] : [`select ${sets.join(', ')}`]),
          ].join('; '),
        ),
      )
      const error = readServerMessages(output).find(({ type }) => type === 'E')

      // A failed switch is rolled back as a whole, so what was in force still is.
      inForce = error === undefined ? key : inForce

      return error?.bytes ?? null
    },
  }
}

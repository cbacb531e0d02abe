import pg from 'pg'
import type { Payload } from 'payload'
import { inject } from 'vitest'

/**
 * What an integration test needs. Each test file begins with a migrated, empty database (tables, queues, no rows),
 * already in DATABASE_URL when the file is imported, and shares it with no other file meanwhile.
 */

/** The address of this file's database, for processes that a test starts. */
export const databaseUrl = (): string => process.env['DATABASE_URL'] ?? ''

/** True on native Postgres: only there can locks, SKIP LOCKED and throughput be judged. */
export const isNative = (): boolean => inject('template').kind === 'native'

let payload: Promise<Payload> | undefined

/** Payload on this file's database, started once per process. */
export const getTestPayload = (): Promise<Payload> => (payload ??= startPayload())

/** A plain client on this file's database; the caller ends it. */
export const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()

  return client
}

/** Runs one statement on a connection of its own and returns its rows. */
export const query = async <Row extends Record<string, unknown>>(
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const client = await connect()

  try {
    return (await client.query<Row>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

const startPayload = async (): Promise<Payload> => {
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('@payload-config'),
  ])

  return getPayload({ config })
}

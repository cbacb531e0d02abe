import pg from 'pg'
import { afterAll, inject } from 'vitest'

import { openDatabase, type TestDatabase } from './openDatabase'
import { rememberRows, resetRows } from './resetRows'

declare global {
  // Files that share a process share its modules, and with them the address of the database.
  var casewayTestDatabase: Promise<TestDatabase> | undefined
}

/**
 * Runs before each integration test file and before any module of ours is imported: gives the file a migrated, empty
 * database and puts its address into DATABASE_URL. Files of one process (see vitest.config.mts) use one database after
 * the other, each with the rows of the template.
 */
const isFirst = globalThis.casewayTestDatabase === undefined
const database = await (globalThis.casewayTestDatabase ??= openDatabase(inject('template')))
process.env['DATABASE_URL'] = database.connectionString
process.env['DATA_DIR'] = database.dataDir

const client = new pg.Client({ connectionString: database.connectionString })
await client.connect()
await (isFirst ? rememberRows : resetRows)(client)
await client.end()

afterAll(async () => {
  // A file that queued nothing need not load the queue to end it.
  if (globalThis.casewayBoss !== undefined) {
    const { stopBoss } = await import('@/lib/boss')
    await stopBoss()
  }
})

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import pg from 'pg'
import type { TestProject } from 'vitest/node'

import { startDatabase } from '../../scripts/lib/startDatabase'
import { sourceStamp } from '../../scripts/start/sourceStamp'
import { testSettings } from './testSettings.mjs'
import { urlOf } from './urlOf'

/** How a test file gets a database of its own: a copy of the migrated template. */
export type TestTemplate =
  | { readonly kind: 'embedded'; readonly directory: string; readonly scratch: string }
  | { readonly kind: 'native'; readonly server: string; readonly template: string }

declare module 'vitest' {
  interface ProvidedContext {
    template: TestTemplate
  }
}

/** What decides the tables. A template made from the same sources is used again. */
const sources = [
  'package-lock.json',
  'payload.config.ts',
  'scripts/prepareDatabase.ts',
  'src/audit',
  'src/embedded',
  'src/events',
  'src/jobs/createQueues.ts',
  'src/jobs/queueSettings.ts',
  'src/knowledge',
  'src/migrations',
]

type Prepared = { readonly cleanUp: () => Promise<void>; readonly template: TestTemplate }

declare global {
  // Each project of the tests loads this file afresh; the template is one.
  var casewayTestTemplate: Promise<Prepared> | undefined
}

/**
 * Makes the migrated template once: in the server of TEST_DATABASE_URL (native Postgres, role with createdb),
 * or as a folder of the embedded database. Returns what takes all copies away.
 */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const server = process.env['TEST_DATABASE_URL'] ?? ''
  const isFirst = globalThis.casewayTestTemplate === undefined
  const { cleanUp, template } = await (globalThis.casewayTestTemplate ??=
    server === '' ? prepareEmbedded() : prepareNative(server))
  project.provide('template', template)

  return () => (isFirst ? cleanUp() : Promise.resolve())
}

const prepareEmbedded = async (): Promise<Prepared> => {
  const cache = path.resolve('node_modules/.cache/caseway-test-database')
  const directory = path.join(cache, sourceStamp(sources).slice(0, 16))
  const scratch = mkdtempSync(path.join(tmpdir(), 'caseway-int-'))

  if (!existsSync(directory)) {
    const making = path.join(scratch, 'template')
    const database = await startDatabase({ dataDir: making, logDir: scratch, url: undefined })

    let isMigrated = false

    try {
      migrate(database.connectionString)
      isMigrated = true
    } finally {
      await database.stop()

      if (!isMigrated) {
        rmSync(scratch, { force: true, recursive: true })
      }
    }

    rmSync(cache, { force: true, recursive: true })
    mkdirSync(cache, { recursive: true })
    move(path.join(making, 'postgres'), directory)
  }

  return {
    cleanUp: () => {
      rmSync(scratch, { force: true, recursive: true })

      return Promise.resolve()
    },
    template: { directory, kind: 'embedded', scratch },
  }
}

const prepareNative = async (server: string): Promise<Prepared> => {
  const prefix = `caseway_test_${String(process.pid)}`
  const template = `${prefix}_template`
  await onServer(server, `create database ${template}`)
  migrate(urlOf(server, template))

  // Dropped at the end and not after each file: a pool that still closes would meet a database that is gone.
  const cleanUp = async (): Promise<void> => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1 || '_')",
      [prefix],
    )

    for (const { datname } of rows) {
      await client.query(`drop database "${datname}" with (force)`)
    }

    await client.end()
  }

  return { cleanUp, template: { kind: 'native', server, template } }
}

const migrate = (connectionString: string): void => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/prepareDatabase.ts', 'migrate'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...testSettings,
        DATABASE_URL: connectionString,
        LOG_LEVEL: 'warn',
        NODE_ENV: 'test',
      },
    },
  )

  if (status !== 0) {
    throw new Error(`The test template could not be migrated:\n${stdout}\n${stderr}`)
  }
}

const onServer = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server })
  await client.connect()

  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

const move = (from: string, to: string): void => {
  try {
    renameSync(from, to)
  } catch {
    // Another file system (the temporary folder often is one).
    spawnSync('cp', ['-a', from, to], { stdio: 'inherit' })
  }
}

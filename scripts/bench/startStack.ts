import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import pg from 'pg'

import { localSettings } from '../lib/localSettings'
import { PlainError } from '../lib/plainError'
import { startChild, type Child } from '../lib/startChild'
import { startDatabase } from '../lib/startDatabase'
import { buildIfChanged } from '../start/buildIfChanged'
import { prepareIfChanged } from '../start/prepareIfChanged'
import { showProblems } from '../start/showProblems'
import { waitForHealth } from '../start/waitForHealth'
import { onEnd } from './cleanups'
import { makeNativeDatabase } from './nativeServer'
import type { FindPids } from './processUse'
import type { DatabaseKind } from './types'

export type Stack = {
  readonly databaseUrl: string
  /** e.g. `native: PostgreSQL 17.6`. */
  readonly databaseVersion: string
  readonly kind: DatabaseKind
  /** Our processes by name; of the native server those that work for our database. */
  readonly findPids: FindPids
  readonly settings: NodeJS.ProcessEnv
  /** Ends and removes all of it. */
  readonly stop: () => Promise<void>
  /** Address of the web server. */
  readonly url: string
}

/**
 * The product as `npm start` runs it (production build, web, worker, demo company), in a folder and on ports of its
 * own, with rate limits out of the way. What users have in `.data` is not touched.
 *
 * @throws PlainError when a part does not start.
 */
export const startStack = async ({
  beforeStart,
  kind,
  nativeUrl,
  webSettings = {},
}: {
  /** Fills the prepared database before web and worker start. */
  beforeStart?: (databaseUrl: string) => Promise<void>
  kind: DatabaseKind
  /** Address of the native server; only read for `native`. */
  nativeUrl: string
  /** For the web server alone, e.g. a language model for the copilot. */
  webSettings?: Readonly<Record<string, string>>
}): Promise<Stack> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'caseway-bench-'))
  const logDir = path.join(dataDir, 'logs')
  const stops = [
    onEnd(() => {
      rmSync(dataDir, { force: true, recursive: true })
    }),
  ]
  const native = kind === 'native' ? await makeNativeDatabase(nativeUrl) : null

  if (native !== null) {
    stops.push(native.drop)
  }

  const database = await startDatabase({ dataDir, logDir, url: native?.url })
  stops.push(onEnd(database.stop))
  const [port, mailPort] = await Promise.all([findFreePort(), findFreePort()])
  const url = `http://127.0.0.1:${String(port)}`
  const settings: NodeJS.ProcessEnv = {
    ...localSettings({ databaseUrl: database.connectionString, nodeEnv: 'production' }),
    CASEWAY_PRODUCTION: 'false',
    DATA_DIR: dataDir,
    DEMO: 'true',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    PORT: String(port),
    RATE_LIMIT_FACTOR: '1000000',
    SERVER_URL: url,
    SMTP_IN_PORT: String(mailPort),
  }
  await prepareIfChanged({ dataDir, isEmbedded: kind === 'embedded', settings })
  await buildIfChanged({ env: settings, logDir })
  await beforeStart?.(database.connectionString)

  const web = startChild({
    args: [
      'node_modules/next/dist/bin/next',
      ...['start', '--port', String(port), '--hostname', '127.0.0.1'],
    ],
    env: { ...settings, ...webSettings, PROCESS_ROLE: 'web' },
    logDir,
    name: 'web',
    onLine: showProblems({ name: 'web', shows: 'errors' }),
  })
  stops.push(onEnd(() => web.stop()))
  const worker = startChild({
    args: ['--import', 'tsx', 'src/jobs/worker.ts'],
    env: { ...settings, PROCESS_ROLE: 'worker' },
    logDir,
    name: 'worker',
    onLine: showProblems({ name: 'worker', shows: 'errors' }),
  })
  stops.push(onEnd(() => worker.stop()))

  await Promise.race([
    endOf(web),
    endOf(worker),
    waitForHealth({ signal: AbortSignal.timeout(180_000), timeout: 170_000, url }),
  ])

  return {
    databaseUrl: database.connectionString,
    databaseVersion: `${kind}: ${await versionOf(database.connectionString)}`,
    findPids: async () => ({
      web: [web.pid],
      worker: [worker.pid],
      database:
        database.child === null
          ? await findBackends(database.connectionString)
          : [database.child.pid],
    }),
    kind,
    settings,
    stop: async () => {
      for (const stop of stops.toReversed()) {
        await stop()
      }
    },
    url,
  }
}

const endOf = async (child: Child): Promise<never> => {
  const { code, signal } = await child.exited
  throw new PlainError(
    `The ${child.name} ended (${signal ?? `exit code ${String(code)}`}).\n${child.tail()}`,
  )
}

/** A port that was free a moment ago, on loopback. */
export const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  })

const versionOf = async (connectionString: string): Promise<string> => {
  const [row] = await ask<{ version: string }>(connectionString, 'select version()')

  return row?.version.split(/ \(| on /)[0] ?? 'unknown'
}

const findBackends = async (connectionString: string): Promise<number[]> => {
  const rows = await ask<{ pid: number }>(
    connectionString,
    'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )

  return rows.map(({ pid }) => pid)
}

const ask = async <Row extends pg.QueryResultRow>(
  connectionString: string,
  statement: string,
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString })
  await client.connect()

  try {
    return (await client.query<Row>(statement)).rows
  } finally {
    await client.end()
  }
}

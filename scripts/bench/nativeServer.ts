import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

import pg from 'pg'

import { onEnd } from './cleanups'

export type NativeServer =
  | { readonly kind: 'absent'; readonly reason: string }
  | { readonly kind: 'ready'; readonly url: string }

const script = 'scripts/native-postgres.sh'

let found: Promise<NativeServer> | undefined

/**
 * A native Postgres with pgvector for this run: the server of `DATABASE_URL` where that is set, else the one that
 * `scripts/native-postgres.sh` unpacks and starts. One that ran before is left running.
 */
export const findNativeServer = (given: string | undefined): Promise<NativeServer> =>
  (found ??=
    given === undefined || given === '' ? start() : Promise.resolve({ kind: 'ready', url: given }))

const start = async (): Promise<NativeServer> => {
  const before = await runScript('status')

  if (before.code === 0) {
    return { kind: 'ready', url: before.stdout }
  }

  const { code, lastError, stdout } = await runScript('start')

  if (code !== 0) {
    return { kind: 'absent', reason: lastError }
  }

  onEnd(async () => {
    await runScript('stop')
  })

  return { kind: 'ready', url: stdout }
}

const runScript = (verb: string): Promise<{ code: number; lastError: string; stdout: string }> =>
  new Promise((resolve) => {
    const child = spawn('bash', [script, verb], { stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let lastError = ''
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString()
    })
    createInterface({ input: child.stderr }).on('line', (line) => {
      lastError = line
    })
    child.on('error', (error) => {
      resolve({ code: 127, lastError: error.message, stdout: '' })
    })
    child.on('close', (code) => {
      resolve({ code: code ?? 1, lastError, stdout: stdout.trim() })
    })
  })

/**
 * Makes an empty database on the server and gives its address; it is dropped at the end. Databases that a killed
 * bench left behind go first.
 */
export const makeNativeDatabase = async (
  serverUrl: string,
): Promise<{ drop: () => Promise<void>; url: string }> => {
  const name = `caseway_bench_${String(process.pid)}_${Date.now().toString(36)}`
  await dropAbandoned(serverUrl)
  await onServer(serverUrl, (client) => client.query(`create database ${name}`))
  const url = new URL(serverUrl)
  url.pathname = `/${name}`

  return {
    drop: onEnd(() =>
      onServer(serverUrl, (client) => client.query(`drop database if exists ${name} with (force)`)),
    ),
    url: url.href,
  }
}

const dropAbandoned = (serverUrl: string): Promise<void> =>
  onServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      "select datname from pg_database where datname ~ '^caseway_bench_[0-9]+_[0-9a-z]+$'",
    )

    for (const { datname } of rows) {
      if (!isAlive(Number(datname.split('_')[2]))) {
        await client.query(`drop database if exists ${datname} with (force)`)
      }
    }
  })

const onServer = async (
  url: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()

  try {
    await work(client)
  } finally {
    await client.end()
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)

    return true
  } catch {
    return false
  }
}

import path from 'node:path'

import pg from 'pg'
import { z } from 'zod'

import { PlainError } from './plainError'
import { startChild, type Child } from './startChild'

export type Database = {
  readonly connectionString: string
  /** Absent when the database is not ours to watch and end. */
  readonly child: Child | null
  readonly stop: () => Promise<void>
}

const readyLine = z.object({ connectionString: z.string(), ready: z.literal(true) })

/**
 * Gives a database that answers: the one of `DATABASE_URL`, or the embedded one in `dataDir`.
 *
 * @throws PlainError that says what to do.
 */
export const startDatabase = async ({
  dataDir,
  logDir,
  url,
}: {
  /** Absolute. */
  dataDir: string
  logDir: string
  /** `DATABASE_URL`; empty or absent: embedded. */
  url: string | undefined
}): Promise<Database> => {
  if (url !== undefined && url.trim() !== '') {
    await checkConnection(url)

    return { child: null, connectionString: url, stop: () => Promise.resolve() }
  }

  let found: (connectionString: string) => void = () => undefined
  const ready = new Promise<string>((resolve) => {
    found = resolve
  })
  const child = startChild({
    args: [
      '--import',
      'tsx',
      'src/embedded/main.ts',
      ...['--data-dir', path.join(dataDir, 'postgres')],
      ...['--port', '0'],
    ],
    env: process.env,
    logDir,
    name: 'database',
    onLine: (line) => {
      const parsed = readyLine.safeParse(parseJson(line))

      if (parsed.success) {
        found(parsed.data.connectionString)
      }
    },
  })
  const first = await Promise.race([ready, child.exited, wait(120_000)])

  if (typeof first !== 'string') {
    await child.stop(2000)
    throw new PlainError(`The embedded database did not start.\n${child.tail()}`)
  }

  return { child, connectionString: first, stop: () => child.stop(30_000) }
}

const checkConnection = async (connectionString: string): Promise<void> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 })

  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    throw new PlainError(
      `The database of DATABASE_URL does not answer: ${error instanceof Error ? error.message : String(error)}\n` +
        '  Check the address, or leave DATABASE_URL out to use the embedded database.',
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

const wait = (milliseconds: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(null)
    }, milliseconds).unref()
  })

import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { parseEnv } from '@/lib/parseEnv'

import { localSettings } from '../lib/localSettings'
import { PlainError, runMain } from '../lib/plainError'
import { findRunningStack, noteRunningStack } from '../lib/runningStack'
import { say, seconds, step } from '../lib/say'
import { startChild, type Child } from '../lib/startChild'
import { startDatabase } from '../lib/startDatabase'
import { buildIfChanged } from './buildIfChanged'
import { prepareIfChanged } from './prepareIfChanged'
import { showProblems } from './showProblems'
import { supervise } from './supervise'
import { waitForHealth } from './waitForHealth'
import { welcome } from './welcome'

/** `npm start` and `npm run dev`: database, tables, demo, build, web and worker, until a signal ends them. */
const start = async (mode: 'dev' | 'start'): Promise<void> => {
  const began = Number(process.env['CASEWAY_BEGAN'] ?? Date.now())
  const dataDir = path.resolve(process.env['DATA_DIR'] ?? '.data')
  const logDir = path.join(dataDir, 'logs')
  const ending = endOnSignal()
  const stops: (() => Promise<void> | void)[] = []
  mkdirSync(logDir, { recursive: true })
  refuseSecond(dataDir)

  try {
    const database = await step('Starting the database', () =>
      startDatabase({ dataDir, logDir, url: process.env['DATABASE_URL'] }),
    )
    stops.push(database.stop)
    const nodeEnv = mode === 'dev' ? 'development' : 'production'
    const settings = localSettings({ databaseUrl: database.connectionString, nodeEnv })
    const env = parseEnv(settings)
    ending.signal.throwIfAborted()

    await Promise.race([
      ending.reached,
      Promise.all([
        prepareIfChanged({ dataDir, isEmbedded: database.child !== null, settings }),
        mode === 'start' ? buildIfChanged({ env: settings, logDir }) : undefined,
      ]),
    ])
    ending.signal.throwIfAborted()

    const shows = mode === 'dev' ? 'everything' : 'errors'
    const web = startChild({
      args: [
        'node_modules/next/dist/bin/next',
        mode,
        ...['--port', String(env.PORT)],
        ...['--hostname', env.HOST],
      ],
      env: { ...settings, PROCESS_ROLE: 'web' },
      logDir,
      name: 'web',
      onLine: showProblems({ name: 'web', shows }),
    })
    stops.push(() => web.stop())
    const worker = supervise(() =>
      startChild({
        args:
          mode === 'dev'
            ? ['node_modules/tsx/dist/cli.mjs', 'watch', workerFile]
            : ['--import', 'tsx', workerFile],
        env: { ...settings, PROCESS_ROLE: 'worker' },
        logDir,
        name: 'worker',
        onLine: showProblems({ name: 'worker', shows }),
      }),
    )
    stops.push(() => worker.stop())
    const anyEnd = Promise.race([
      ending.reached,
      endOf(web),
      ...(database.child === null ? [] : [endOf(database.child)]),
    ])
    const reach = `http://${['0.0.0.0', '::'].includes(env.HOST) ? '127.0.0.1' : env.HOST}:${String(env.PORT)}`

    await step('Waiting until everything is healthy', () =>
      Promise.race([
        anyEnd,
        waitForHealth({ signal: ending.signal, timeout: 180_000, url: reach }),
      ]),
    )
    ending.signal.throwIfAborted()
    stops.push(
      noteRunningStack(dataDir, {
        databaseUrl: database.connectionString,
        pid: process.pid,
        serverUrl: reach,
      }),
    )
    say(welcome({ isDemo: env.DEMO, logDir, mailPort: env.SMTP_IN_PORT, url: env.SERVER_URL }))
    say(`Started in ${seconds(began)}.`)

    await anyEnd
  } catch (error) {
    if (!ending.signal.aborted) {
      throw error
    }
  } finally {
    say('· Ending …')

    for (const stop of stops.toReversed()) {
      await stop()
    }

    say('✓ Everything has ended.')
  }
}

const workerFile = 'src/jobs/worker.ts'

/** Two starts on one data folder would fight for the database; the second says so at once. */
const refuseSecond = (dataDir: string): void => {
  const running = findRunningStack(dataDir)

  if (running !== null) {
    throw new PlainError(
      `Caseway runs already on ${dataDir}: ${running.serverUrl} (process ${String(running.pid)}).\n` +
        '  End that one, or give this one a folder of its own with DATA_DIR.',
    )
  }
}

/** Resolves `reached` at the first Ctrl-C or SIGTERM; a second Ctrl-C ends at once, children included. */
const endOnSignal = (): { reached: Promise<void>; signal: AbortSignal } => {
  const controller = new AbortController()
  const parent = process.ppid
  const reached = new Promise<void>((resolve) => {
    const end = (): void => {
      controller.abort()
      resolve()
    }

    // The bootstrap may be killed without a chance to tell us.
    setInterval(() => {
      if (process.ppid !== parent) {
        end()
      }
    }, 500).unref()

    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.on(name, () => {
        if (controller.signal.aborted && name === 'SIGINT') {
          process.exit(130) // the children notice that their parent is gone
        }

        end()
      })
    }
  })

  return { reached, signal: controller.signal }
}

/** Web and database are not started again: without them nothing works, and the reason must be seen. */
const endOf = async (child: Child): Promise<never> => {
  const { code, signal } = await child.exited
  throw new PlainError(
    `The ${child.name} ended (${signal ?? `exit code ${String(code)}`}).\n${child.tail()}`,
  )
}

await runMain(() => start(process.argv[2] === 'dev' ? 'dev' : 'start'))
process.exit()

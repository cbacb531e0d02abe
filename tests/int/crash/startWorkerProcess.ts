import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import { tmpdir } from 'node:os'

import { testSettings } from '@tests/setup/testSettings.mjs'

export type WorkerProcess = {
  /** Resolves with how it ended. */
  readonly ended: Promise<NodeJS.Signals | number | null>
  /** It waits for this, with everything loaded. */
  readonly go: () => void
  readonly hasEnded: () => boolean
  readonly kill: (signal: NodeJS.Signals) => void
  /** Names of the points it reported, in order: all it passed with `CRASH_AT=list`, else the one at which it died. */
  readonly points: () => string[]
  readonly smtpPort: number
  /** The last lines it wrote, for a failed test to show. */
  readonly tail: () => string
}

/** Loads the product's own worker as a process of its own, with the fault point at which it is to die. `go` starts it. */
export const startWorkerProcess = async ({
  crashAt,
  settings,
}: {
  crashAt: null | string
  settings: Readonly<Record<string, string>>
}): Promise<WorkerProcess> => {
  const smtpPort = await freePort()
  const args = [
    '--import',
    'tsx',
    '--import',
    './tests/int/crash/holdBeforeStart.mjs',
    'src/jobs/worker.ts',
  ]
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      ...testSettings,
      ...settings,
      LOG_LEVEL: 'warn',
      NODE_COMPILE_CACHE: path.join(tmpdir(), 'caseway-compile-cache'),
      NODE_ENV: 'test',
      PROCESS_ROLE: 'worker',
      SMTP_IN_PORT: String(smtpPort),
      ...(crashAt === null ? {} : { CRASH_AT: crashAt }),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let output = ''
  let isOver = false

  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      output += text
    })
  }

  const ended = new Promise<NodeJS.Signals | number | null>((resolve) => {
    child.once('close', (code, signal) => {
      isOver = true
      resolve(signal ?? code)
    })
  })

  return {
    ended,
    go: () => {
      child.stdin.write('go\n')
    },
    hasEnded: () => isOver,
    kill: (signal) => {
      child.kill(signal)
    },
    points: () => [...output.matchAll(/^crash point \d+ (\S+)$/gmu)].map(([, name]) => name ?? ''),
    smtpPort,
    tail: () => output.slice(-3000),
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  })

import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

import { PlainError } from '../lib/plainError'
import { step } from '../lib/say'
import { onEnd } from './cleanups'
import { findFreePort } from './startStack'
import type { SectionResult } from './types'

type Start = {
  /** What it says about its parts: `Installing packages (npm ci)` and how long it took. */
  readonly steps: readonly { readonly name: string; readonly took: string }[]
  /** What it says at the end, in seconds. */
  readonly total: number
}

export type StartFigures = {
  readonly commit: string
  readonly first: Start
  readonly later: Start
}

/** `npm start` in a fresh clone of the last commit, twice, by its own words. */
export const measureStart = async (environment: NodeJS.ProcessEnv): Promise<StartFigures> => {
  if (!existsSync('.git')) {
    throw new PlainError(
      'Start times are measured in a fresh clone; this folder is no git repository.',
    )
  }

  const folder = mkdtempSync(path.join(tmpdir(), 'caseway-bench-start-'))
  const remove = onEnd(() => {
    rmSync(folder, { force: true, recursive: true })
  })

  try {
    execFileSync('git', ['clone', '--quiet', '.', folder])
    const commit = execFileSync('git', ['-C', folder, 'rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
    }).trim()
    const env = await plainEnvironment(environment)
    const first = await step('First start in a fresh clone', () => npmStart({ env, folder }))
    const later = await step('Second start there', () => npmStart({ env, folder }))

    return { commit, first, later }
  } finally {
    await remove()
  }
}

/** What a person's shell has: nothing of npm's, of ours, or of the settings of this project. */
const plainEnvironment = async (environment: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> => {
  const ours =
    /^(npm_|CASEWAY_|DATABASE_URL$|DATA_DIR$|INIT_CWD$|NODE_ENV$|NODE_OPTIONS$|PORT$|SERVER_URL$)/i
  const kept = Object.entries(environment).filter(([name]) => !ours.test(name))
  const [port, mailPort] = await Promise.all([findFreePort(), findFreePort()])

  const plain: Record<string, string | undefined> = {
    ...Object.fromEntries(kept),
    PATH: (environment['PATH'] ?? '')
      .split(path.delimiter)
      .filter((entry) => !entry.includes('node_modules'))
      .join(path.delimiter),
    PORT: String(port),
    SMTP_IN_PORT: String(mailPort),
  }

  return plain as NodeJS.ProcessEnv // Next's types say that NODE_ENV is always there; in a shell it is not
}

const longest = 15 * 60_000

/** Starts, waits for the last line of the welcome, and ends it with Ctrl-C. */
const npmStart = async ({
  env,
  folder,
}: {
  env: NodeJS.ProcessEnv
  folder: string
}): Promise<Start> => {
  const child = spawn('npm', ['start'], {
    cwd: folder,
    detached: true, // a group of its own, as in a terminal: Ctrl-C goes to all of it
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const steps: { name: string; took: string }[] = []
  const lines: string[] = []
  const exited = new Promise<void>((resolve) => child.on('close', () => resolve()))
  const interrupt = onEnd(async () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGINT')
    } catch {
      // It has ended by itself.
    }

    await exited
  })

  try {
    const total = await new Promise<number>((resolve, reject) => {
      const fail = (what: string): void => {
        reject(new PlainError(`npm start ${what}:\n${lines.slice(-15).join('\n')}`))
      }
      const timer = setTimeout(() => fail('took more than 15 minutes'), longest)

      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          lines.push(line)
          const [, name, took] = /^✓ (.+?) {2}(\S.*)$/u.exec(line) ?? []

          if (name !== undefined && took !== undefined) {
            steps.push({ name, took })
          }

          const started = /^Started in (?:(\d+) min )?([\d.]+) s\.$/u.exec(line)

          if (started !== null) {
            clearTimeout(timer)
            resolve(Number(started[1] ?? 0) * 60 + Number(started[2]))
          }
        })
      }

      child.on('error', (error) => fail(error.message))
      child.on('close', () => fail('ended before it was ready'))
    })

    return { steps, total }
  } finally {
    await interrupt()
  }
}

/** The section of the page. */
export const startSection = ({ commit, first, later }: StartFigures): SectionResult => ({
  checks: [
    { database: 'embedded', name: 'first start', target: 300, unit: 's', value: first.total },
    { database: 'embedded', name: 'later start', target: 15, unit: 's', value: later.total },
  ],
  databases: ['embedded'],
  gaps: [],
  id: 'start',
  method: [
    `\`npm start\` in a fresh clone (commit ${commit}), by its own words. First: \`npm ci\` with a warm package cache, ` +
      'tables, demo company and build; some of its parts run side by side. Later: the same command again.',
  ],
  tables: [
    {
      head: ['start', 'part', 'took'],
      rows: [
        ...first.steps.map(({ name, took }) => ['first', name, took]),
        ['first', '**all of it**', `**${first.total.toFixed(1)} s**`],
        ...later.steps.map(({ name, took }) => ['later', name, took]),
        ['later', '**all of it**', `**${later.total.toFixed(1)} s**`],
      ],
      title: 'Parts',
    },
  ],
  title: 'Start',
})

import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

import pg from 'pg'
import { onTestFinished } from 'vitest'

/** A folder that is removed when the test ends. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'embedded-'))
  onTestFinished(() => {
    rmSync(folder, { force: true, recursive: true })
  })

  return folder
}

/** Connects and hangs up when the test ends. Losing the connection is what some tests want. */
export const connectClient = async (config: pg.ClientConfig | string): Promise<pg.Client> => {
  const client = new pg.Client(config)
  client.on('error', () => undefined)
  await client.connect()
  onTestFinished(async () => {
    await client.end().catch(() => undefined)
  })

  return client
}

export type ServerProcess = {
  child: ChildProcess
  line: { connectionString?: string; error?: string; ready: boolean }
}

/** Starts src/embedded/main.ts and waits for its line. */
export const startProcess = async (dataDir: string, template?: string): Promise<ServerProcess> => {
  const child = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'src/embedded/main.ts',
      '--data-dir',
      dataDir,
      '--exit-with-parent',
      ...(template === undefined ? [] : ['--template', template]),
    ],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  )
  onTestFinished(() => {
    child.kill('SIGKILL')
  })

  for await (const line of createInterface({ input: child.stdout })) {
    return { child, line: JSON.parse(line) as ServerProcess['line'] }
  }

  throw new Error('the database process ended without a word')
}

export const waitForExit = (child: ChildProcess): Promise<null | number> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve(child.exitCode)
    } else {
      child.once('exit', resolve)
    }
  })

const text = (value: string): Buffer => Buffer.from(`${value}\0`)

export const frame = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)

  return Buffer.concat([head, body])
}

/** The extended protocol's messages without parameters, for what no driver sends. */
export const wire = {
  bind: (statement = ''): Buffer => frame('B', text(''), text(statement), Buffer.alloc(6)),
  close: (statement: string): Buffer => frame('C', Buffer.from('S'), text(statement)),
  describe: (statement = ''): Buffer => frame('D', Buffer.from('S'), text(statement)),
  execute: (): Buffer => frame('E', text(''), Buffer.alloc(4)),
  flush: (): Buffer => frame('H'),
  parse: (sql: string, statement = ''): Buffer =>
    frame('P', text(statement), text(sql), Buffer.alloc(2)),
  query: (sql: string): Buffer => frame('Q', text(sql)),
  sync: (): Buffer => frame('S'),
}

export type RawClient = {
  close: () => void
  /** Sends bytes and gives the answers as `type` or `type:first column / tag / code` until enough are there. */
  exchange: (bytes: Buffer, until: (answers: string[]) => boolean) => Promise<string[]>
}

const describeAnswer = (type: string, body: Buffer): string => {
  switch (type) {
    case 'C':
      return `C:${body.toString('utf8', 0, body.length - 1)}`
    case 'D':
      return `D:${body.toString('utf8', 6, 6 + body.readInt32BE(2))}`
    case 'E':
      return `E:${/\0C([^\0]+)/.exec(body.toString())?.[1] ?? ''}`
    case 'Z':
      return `Z:${body.toString()}`
    default:
      return type
  }
}

/** A client that speaks bytes: for pipelines, and for errors in the middle of them. */
export const connectRaw = async (port: number): Promise<RawClient> => {
  const socket = connect(port, '127.0.0.1')
  let received = Buffer.alloc(0)
  let answers: string[] = []
  let check = (): void => undefined

  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk])

    while (received.length >= 5 && received.length >= 1 + received.readInt32BE(1)) {
      const end = 1 + received.readInt32BE(1)
      answers.push(describeAnswer(received.toString('latin1', 0, 1), received.subarray(5, end)))
      received = received.subarray(end)
    }

    check()
  })
  onTestFinished(() => {
    socket.destroy()
  })

  const exchange: RawClient['exchange'] = (bytes, until) =>
    new Promise((resolve) => {
      answers = []
      check = () => {
        if (until(answers)) {
          resolve(answers)
        }
      }
      socket.write(bytes)
    })

  const parameters = Buffer.from('\0\x03\0\0user\0postgres\0database\0postgres\0\0', 'latin1')
  const length = Buffer.alloc(4)
  length.writeInt32BE(parameters.length + 4)
  await exchange(Buffer.concat([length, parameters]), (all) => all.includes('Z:I'))

  return { close: () => socket.destroy(), exchange }
}

/** Until the n-th ReadyForQuery. */
export const ready =
  (count: number) =>
  (answers: string[]): boolean =>
    answers.filter((answer) => answer.startsWith('Z')).length >= count

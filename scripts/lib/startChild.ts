import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const endWithParent = fileURLToPath(new URL('endWithParent.mjs', import.meta.url))

export type Exit = { readonly code: null | number; readonly signal: NodeJS.Signals | null }

export type Child = {
  readonly name: string
  readonly pid: number
  /** Resolves when the process has ended, for whatever reason. Never rejects. */
  readonly exited: Promise<Exit>
  /** The last lines it wrote, for a message about its end. */
  readonly tail: () => string
  /** Asks it to end, waits, and ends it by force after the grace period (milliseconds). */
  readonly stop: (grace?: number) => Promise<void>
}

/**
 * Starts a Node process of ours. It has a process group of its own, so that Ctrl-C reaches only the parent,
 * which then ends its children in the right order. All its output goes to `<logDir>/<name>.log`.
 */
export const startChild = ({
  args,
  env,
  logDir,
  name,
  onLine,
}: {
  args: readonly string[]
  env: NodeJS.ProcessEnv
  logDir: string
  name: string
  /** Gets every line it writes, on either stream. */
  onLine?: (line: string) => void
}): Child => {
  mkdirSync(logDir, { recursive: true })
  const log = createWriteStream(path.join(logDir, `${name}.log`), { flags: 'a' })
  const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
    detached: true,
    env,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const lines: string[] = []

  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`)
      lines.push(line)
      lines.splice(0, lines.length - 20)
      onLine?.(line)
    })
  }

  // The pipe only tells the child that we live; that it closes with the child is no news.
  child.stdin.on('error', () => undefined)

  const exited = new Promise<Exit>((resolve) => {
    child.on('error', (error) => {
      lines.push(error.message)
      resolve({ code: 1, signal: null })
    })
    child.on('close', (code, signal) => {
      log.end()
      resolve({ code, signal })
    })
  })

  return {
    exited,
    name,
    pid: child.pid ?? 0,
    stop: async (grace = 15_000) => {
      child.kill('SIGTERM')
      const force = setTimeout(() => {
        endGroup(child.pid)
      }, grace)
      await exited
      clearTimeout(force)
    },
    tail: () => lines.join('\n'),
  }
}

const endGroup = (pid: number | undefined): void => {
  try {
    if (pid !== undefined) {
      process.kill(-pid, 'SIGKILL')
    }
  } catch {
    // It ended in the meantime.
  }
}

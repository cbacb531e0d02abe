import { env } from './env'

let passed = 0

/**
 * A place at which a crash test may end this process with SIGKILL: before and after every await of the
 * pipeline that changes something. `CRASH_AT` is a number (the n-th point passed), a point's name, or `list`: then
 * nothing dies, and each point that is passed is written out.
 * Does nothing unless `CRASH_AT` is set, which production refuses.
 */
export const crashPoint = (name: string): void => {
  if (env.CRASH_AT === undefined) {
    return
  }

  passed += 1

  if (env.CRASH_AT === 'list') {
    tell(name)

    return
  }

  if (env.CRASH_AT === name || env.CRASH_AT === String(passed)) {
    tell(name)
    process.kill(process.pid, 'SIGKILL')
  }
}

const tell = (name: string): void => {
  process.stderr.write(`crash point ${String(passed)} ${name}\n`)
}

import { env } from './env'

let passed = 0

/**
 * A place at which a crash test may end this process with SIGKILL: before and after every await of the
 * pipeline that changes something. `CRASH_AT` is a number (the n-th point passed) or a point's name.
 * Does nothing unless `CRASH_AT` is set, which production refuses.
 */
export const crashPoint = (name: string): void => {
  if (env.CRASH_AT === undefined) {
    return
  }

  passed += 1

  if (env.CRASH_AT === name || env.CRASH_AT === String(passed)) {
    process.stderr.write(`crash point ${String(passed)} ${name}\n`)
    process.kill(process.pid, 'SIGKILL')
  }
}

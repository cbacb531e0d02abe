import { randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'

import { readProcessStart } from './readProcessStart'

/** Another process works on the data; two at once would lose rows without any error. */
export class DataInUseError extends Error {
  override readonly name = 'DataInUseError'
}

type Owner = { host: string; pid: number; processStart: null | string; token: string }

const heartbeatMilliseconds = 2000
/** Only for an owner on another machine (a shared volume), whose process cannot be looked at. */
const silentMilliseconds = 15_000

const readOwner = (file: string): null | Owner => {
  try {
    const { host, pid, processStart, token } = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      unknown
    >

    return typeof host === 'string' && typeof pid === 'number' && typeof token === 'string'
      ? { host, pid, processStart: typeof processStart === 'string' ? processStart : null, token }
      : null
  } catch {
    return null // none, or half written by a process that was killed
  }
}

const isAlive = ({ file, owner }: { file: string; owner: Owner }): boolean => {
  if (owner.host !== hostname()) {
    return Date.now() - statSync(file).mtimeMs < silentMilliseconds
  }

  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }

  const start = readProcessStart(owner.pid)

  // The number may have gone to another process since; its start time tells.
  return start === null || owner.processStart === null || start === owner.processStart
}

/**
 * Makes this process the only owner of a data directory until the returned function is called.
 *
 * The lock of a process that was killed is taken over. Throws DataInUseError with the other
 * process's number when it lives.
 */
export const takeOwnership = (dataDir: string): (() => void) => {
  const file = path.join(dataDir, 'owner.json')
  const guard = path.join(dataDir, 'owner.guard')
  const me: Owner = {
    host: hostname(),
    pid: process.pid,
    processStart: readProcessStart(process.pid),
    token: randomUUID(),
  }

  const refuse = (owner: Owner): never => {
    throw new DataInUseError(
      `The data in ${dataDir} is in use by process ${String(owner.pid)} on ${owner.host}. ` +
        'Stop that process, connect to its address, or choose another data directory (DATA_DIR).',
    )
  }

  takeGuard(guard)

  try {
    const owner = readOwner(file)

    if (owner !== null && isAlive({ file, owner })) {
      refuse(owner)
    }

    // Rename, so that a reader never sees half of it.
    writeFileSync(`${file}.new`, JSON.stringify(me))
    renameSync(`${file}.new`, file)
  } finally {
    rmSync(guard, { force: true, recursive: true })
  }

  const heartbeat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      // The directory is being removed; there is nothing left to own.
    }
  }, heartbeatMilliseconds)
  heartbeat.unref()

  return () => {
    clearInterval(heartbeat)

    if (readOwner(file)?.token === me.token) {
      rmSync(file, { force: true })
    }
  }
}

/** Lets one process at a time look at the lock and change it: making a folder is atomic. */
const takeGuard = (guard: string): void => {
  try {
    mkdirSync(guard)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error
    }

    // Held for a few milliseconds by its maker; an old one was left by a process that was killed.
    if (Date.now() - statSync(guard).mtimeMs < 5000) {
      throw new DataInUseError(
        `Another process is just opening the data beside ${guard}. Try again in some seconds.`,
      )
    }
  }
}

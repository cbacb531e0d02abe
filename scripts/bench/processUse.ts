import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a group of processes uses. Null where the system cannot say. */
export type ProcessUse = {
  /** Processor time since they began, in seconds. */
  readonly cpuSeconds: null | number
  /** Bytes. */
  readonly memory: null | number
}

/** Processes by name. A function, since a database server makes a process for every connection. */
export type FindPids = () => Promise<Readonly<Record<string, readonly number[]>>>

type Row = { readonly cpu: null | number; readonly memory: number; readonly parent: number }

/**
 * Memory and processor time of the named processes and of everything they started.
 *
 * Memory is the resident size, but of a process group that shares memory (a database server) each part counts once
 * (`Pss`), where we may read that.
 */
export const readUse = async (
  findPids: FindPids,
): Promise<Readonly<Record<string, ProcessUse>>> => {
  const groups = await findPids()
  const rows = listProcesses()

  return Object.fromEntries(
    Object.entries(groups).map(([name, pids]) => [
      name,
      rows === null ? { cpuSeconds: null, memory: null } : useOf(rows, pids),
    ]),
  )
}

const useOf = (rows: ReadonlyMap<number, Row>, pids: readonly number[]): ProcessUse => {
  const family = new Set(pids)
  let size = 0

  while (size !== family.size) {
    size = family.size

    for (const [pid, { parent }] of rows) {
      if (family.has(parent)) {
        family.add(pid)
      }
    }
  }

  const members = [...family].flatMap((pid) => {
    const row = rows.get(pid)

    return row === undefined ? [] : [{ ...row, pid }]
  })
  const cpu = members.map((member) => member.cpu)

  return {
    cpuSeconds: cpu.includes(null) ? null : cpu.reduce<number>((sum, own) => sum + (own ?? 0), 0),
    memory: members.reduce(
      (sum, { memory, pid }) => sum + ((members.length > 4 ? ownShare(pid) : null) ?? memory),
      0,
    ),
  }
}

/** Every process of the machine; null without `ps`. */
const listProcesses = (): null | ReadonlyMap<number, Row> => {
  try {
    const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim()

    return new Map(
      lines.split('\n').map((line) => {
        const [pid = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number)

        return [pid, { cpu: cpuOf(pid), memory: kilobytes * 1024, parent }]
      }),
    )
  } catch {
    return null
  }
}

/** Linux counts in hundredths of a second; the name before the figures may hold blanks and brackets. */
const cpuOf = (pid: number): null | number => {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')

    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return null
  }
}

const ownShare = (pid: number): null | number => {
  try {
    const [, kilobytes] =
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/smaps_rollup`, 'utf8')) ?? []

    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}

export type UseWatch = {
  /** Ends the watch. Peak of the memory, and processor time spent since the watch began. */
  readonly stop: () => Promise<Readonly<Record<string, ProcessUse>>>
}

/** Samples the named processes every two seconds. */
export const watchUse = async (findPids: FindPids): Promise<UseWatch> => {
  const first = await readUse(findPids)
  const peaks = new Map(Object.entries(first).map(([name, { memory }]) => [name, memory]))
  let last = first
  let reading = Promise.resolve()
  const sample = async (): Promise<void> => {
    last = await readUse(findPids)

    for (const [name, { memory }] of Object.entries(last)) {
      peaks.set(name, memory === null ? null : Math.max(memory, peaks.get(name) ?? 0))
    }
  }
  const timer = setInterval(() => {
    reading = reading.then(sample)
  }, 2000)

  return {
    stop: async () => {
      clearInterval(timer)
      await reading
      await sample()

      return Object.fromEntries(
        Object.entries(last).map(([name, { cpuSeconds }]) => {
          const before = first[name]?.cpuSeconds ?? 0

          return [
            name,
            {
              cpuSeconds: cpuSeconds === null ? null : cpuSeconds - before,
              memory: peaks.get(name) ?? null,
            },
          ]
        }),
      )
    },
  }
}

export const megabytes = (bytes: null | number | undefined): string =>
  bytes === null || bytes === undefined ? '—' : `${(bytes / 1024 ** 2).toFixed(0)} MB`

import { cpus, totalmem } from 'node:os'

/** The machine in one line. */
export const describeMachine = (): string => {
  const cores = cpus()
  const gigabytes = (totalmem() / 1024 ** 3).toFixed(0)

  return `${String(cores.length)} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB memory, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}

const busyTimes = (): { busy: number; total: number } => {
  let busy = 0
  let total = 0

  for (const { times } of cpus()) {
    const all = times.user + times.nice + times.sys + times.idle + times.irq
    total += all
    busy += all - times.idle
  }

  return { busy, total }
}

/** Share of all processors (0–1) in use over three seconds. Asked while nothing of ours runs: then it is others'. */
export const measureBusy = async (): Promise<number> => {
  const before = busyTimes()
  await new Promise((resolve) => setTimeout(resolve, 3000))
  const after = busyTimes()

  return (after.busy - before.busy) / Math.max(1, after.total - before.total)
}

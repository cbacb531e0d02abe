import { PgBoss } from 'pg-boss'

import { connectionSettings } from './connectionSettings'
import { env } from './env'
import { logger } from './logger'

declare global {
  // Next reloads modules in development; one queue client per process all the same.
  var casewayBoss: Promise<PgBoss> | undefined
}

/**
 * The queue client of this process, started on first use. Every process may send; only the worker supervises.
 *
 * Schema and queues are made by the release step (`createQueues`), never here: many replicas start at once.
 */
export const getBoss = (): Promise<PgBoss> => (globalThis.casewayBoss ??= start())

/** For scripts and tests that must end: waits for running jobs, then closes the connections. */
export const stopBoss = async (): Promise<void> => {
  const started = globalThis.casewayBoss
  globalThis.casewayBoss = undefined
  await (await started)?.stop({ graceful: true, timeout: 20_000 })
}

const start = async (): Promise<PgBoss> => {
  const isWorker = env.PROCESS_ROLE === 'worker'
  const boss = new PgBoss({
    ...connectionSettings,
    max: isWorker ? 10 : 4,
    maintenanceIntervalSeconds: 300,
    migrate: false,
    monitorIntervalSeconds: 10,
    schedule: false,
    superviseIntervalSeconds: 10,
    supervise: isWorker,
    useListenNotify: isWorker,
  })
  boss.on('error', (error) => {
    logger.warn({ err: error, msg: 'The queue reports an error' })
  })
  await boss.start()

  return boss
}

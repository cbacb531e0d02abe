import { setPriority } from 'node:os'

import { getPayload } from 'payload'

import config from '@payload-config'
import { getBoss, stopBoss } from '@/lib/boss'
import { env } from '@/lib/env'
import { logger } from '@/lib/logger'

import { startHeartbeat } from './startHeartbeat'
import { startTicks } from './ticks'
import { startWorkers } from './startWorkers'
import { createHandlers } from './wiring/createHandlers'
import { startMailEdge } from './wiring/startMailEdge'
import { startProviders } from './wiring/startProviders'

/** As `nice`: a third of a processor's time beside a process of the usual priority, all of it alone. */
const behindTheWeb = 5

/**
 * The worker process: takes jobs, ticks the clock, listens for mail. Several may run side by side.
 *
 * SIGTERM drains: no new ticks, no new mail, running jobs finish (20 s), then the process ends. What did not
 * finish comes back to the next worker when its lease ends.
 */
const main = async (): Promise<void> => {
  // Whoever waits for a page or a form goes before the work that the form brings.
  setPriority(behindTheWeb)
  const payload = await getPayload({ config })
  const boss = await getBoss()
  const { providers, stop: stopProviders } = await startProviders({ payload })
  const handlers = await createHandlers({ payload, providers })
  await startWorkers({ boss, handlers, payload })
  const stopTicks = startTicks(boss)
  const mail =
    env.SMTP_IN_PORT === 0 ? null : await startMailEdge({ payload, port: env.SMTP_IN_PORT })
  const stopHeartbeat = startHeartbeat({ payload, role: 'worker' })
  logger.info({ msg: 'The worker takes jobs' })

  const stop = async (): Promise<void> => {
    await stopTicks()
    await mail?.stop()
    await stopBoss()
    await stopProviders()
    await stopHeartbeat()
    // Payload's adapter keeps one connection checked out for ever; without this the process would stay.
    process.exit(0)
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      logger.info({ msg: 'The worker finishes its jobs and stops', signal })
      void stop()
    })
  }
}

await main()

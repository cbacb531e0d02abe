import { PgBoss } from 'pg-boss'

import { jobNames } from '@/contracts/jobs'
import { env } from '@/lib/env'
import { logger } from '@/lib/logger'

import { queueSettings } from './queueSettings'

/** Where jobs go that nobody will try again. */
const deadLetterQueue = 'dead-letters'

/**
 * Makes the queue's schema and all queues, or brings them up to date. Part of the release step (`db:migrate`),
 * before any process starts; harmless twice.
 */
export const createQueues = async (): Promise<void> => {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    max: 2,
    migrate: true,
    schedule: false,
    supervise: false,
  })
  boss.on('error', (error) => {
    logger.warn({ err: error, msg: 'The queue reports an error' })
  })
  await boss.start()

  try {
    await boss.createQueue(deadLetterQueue)

    for (const name of jobNames) {
      const { expireInSeconds, heartbeatSeconds, policy, retryDelay, retryDelayMax, retryLimit } =
        queueSettings[name]
      const settings = {
        // A recurring job that was cut off needs nobody: the clock asks for the next one.
        ...(retryLimit > 0 ? { deadLetter: deadLetterQueue } : {}),
        expireInSeconds,
        ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
        notify: true,
        retryBackoff: retryLimit > 0,
        retryDelay,
        ...(retryLimit > 0 ? { retryDelayMax } : {}),
        retryLimit,
      }
      await boss.createQueue(name, { ...settings, policy })
      await boss.updateQueue(name, settings)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

import type { PgBoss } from 'pg-boss'

import cron from 'node-cron'

import type { JobName } from '@/contracts/jobs'

import { logger } from '@/lib/logger'

/** How often each recurring job is asked for. The queue keeps one: many workers tick, one job runs. */
const schedule: readonly { every: string; job: JobName; seconds: number }[] = [
  { every: '*/4 * * * * *', job: 'measure', seconds: 4 },
  { every: '20 * * * * *', job: 'judge-assistant', seconds: 60 },
  { every: '0 * * * * *', job: 'seal-audit', seconds: 60 },
  { every: '*/30 * * * * *', job: 'sweep', seconds: 30 },
  // At night, where there is something new to learn from.
  { every: '0 15 3 * * *', job: 'train-triage', seconds: 3600 },
]

/** Starts the clock of a worker; returns how to stop it. Stop it before the queue: a tick needs the queue open. */
export const startTicks = (boss: PgBoss): (() => Promise<void>) => {
  const tasks = schedule.map(({ every, job, seconds }) =>
    cron.schedule(every, async () => {
      try {
        await boss.send(job, {}, { singletonKey: job, singletonSeconds: seconds })
      } catch (error) {
        logger.warn({ err: error, job, msg: 'A tick could not ask for its job' })
      }
    }),
  )

  return async () => {
    for (const task of tasks) {
      await task.stop()
    }
  }
}

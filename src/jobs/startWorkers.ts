import type { Payload } from 'payload'
import type { JobResult, PgBoss } from 'pg-boss'

import type { JobName } from '@/contracts/jobs'

import { jobNames } from '@/contracts/jobs'

import type { Handlers } from './runJob'

import { queueSettings } from './queueSettings'
import { runJob } from './runJob'

/**
 * Takes jobs of every queue until the queue client is stopped.
 *
 * Where NOTIFY does not reach us a queue is polled twice a second; a stage that has just queued the next one wakes
 * it by hand, so a message does not wait for a poll at each of its five hops.
 */
export const startWorkers = async ({
  boss,
  handlers,
  payload,
}: {
  boss: PgBoss
  handlers: Handlers
  payload: Payload
}): Promise<void> => {
  const workerIds = new Map<JobName, string>()
  const wake = (names: readonly JobName[]): void => {
    for (const name of names) {
      const id = workerIds.get(name)

      if (id !== undefined) {
        boss.notifyWorker(id)
      }
    }
  }

  for (const name of jobNames) {
    workerIds.set(name, await work({ boss, handlers, name, payload, wake }))
  }
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- ties a name to its handler
const work = <Name extends JobName>({
  boss,
  handlers,
  name,
  payload,
  wake,
}: {
  boss: PgBoss
  handlers: Handlers
  name: Name
  payload: Payload
  wake: (names: readonly JobName[]) => void
}): Promise<string> => {
  const { batchSize, pollSeconds, sideBySide, wakes } = queueSettings[name]
  const options = {
    batchSize,
    burstWhenBatchFull: true,
    includeMetadata: true,
    // Jobs of now wake their worker (NOTIFY); without that one line to the database it asks twice a second.
    notifyPollingIntervalSeconds: pollSeconds,
    perJobResults: true,
    pollingIntervalSeconds: 0.5,
  } as const

  return boss.work<object, unknown, typeof options>(name, options, async (batch) => {
    const results: JobResult[] = []
    const waiting = batch.values()
    /** Takes the next job of the batch as soon as it is done with one. */
    const lane = async (): Promise<void> => {
      for (const job of waiting) {
        results.push(await runJob({ handler: handlers[name], job, name, payload }))
        wake(wakes)
      }
    }

    await Promise.all(Array.from({ length: sideBySide }, lane))

    return results
  })
}

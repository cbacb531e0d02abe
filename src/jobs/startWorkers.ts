import type { Payload } from 'payload'
import type { PgBoss } from 'pg-boss'

import type { JobName } from '@/contracts/jobs'

import type { JobDefinition } from './defineJob'

import { jobs } from './jobs'
import { runJob } from './runJob'

/**
 * Takes jobs of every queue until the queue client is stopped.
 *
 * Where NOTIFY does not cross connections (the embedded database) a queue is polled twice a second; a stage that
 * has just queued the next one wakes it by hand, so a message does not wait for a poll at each of five hops.
 */
export const startWorkers = async ({
  boss,
  only = null,
  payload,
}: {
  boss: PgBoss
  /** For tests: take only these queues. */
  only?: null | readonly JobName[]
  payload: Payload
}): Promise<void> => {
  const workerIds = new Map<string, string>()
  const wake = (names: readonly JobName[]): void => {
    for (const name of names) {
      const id = workerIds.get(name)

      if (id !== undefined) {
        boss.notifyWorker(id)
      }
    }
  }

  for (const definition of jobs.filter(({ name }) => only === null || only.includes(name))) {
    const id = await work({ boss, definition, payload, wake })
    workerIds.set(definition.name, id)
  }
}

const work = ({
  boss,
  definition,
  payload,
  wake,
}: {
  boss: PgBoss
  definition: JobDefinition
  payload: Payload
  wake: (names: readonly JobName[]) => void
}): Promise<string> =>
  boss.work<object, unknown, { batchSize: number; burstWhenBatchFull: true; includeMetadata: true; perJobResults: true; pollingIntervalSeconds: number }>(
    definition.name,
    { batchSize: definition.batchSize, burstWhenBatchFull: true, includeMetadata: true, perJobResults: true, pollingIntervalSeconds: 0.5 },
    async (batch) => {
      const results = await Promise.all(batch.map((job) => runJob({ definition, job, payload })))
      wake(definition.wakes)

      return results
    },
  )

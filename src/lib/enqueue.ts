import type { PayloadRequest } from 'payload'

import { fromDrizzle } from 'pg-boss'

import type { JobInput, JobName } from '@/contracts/jobs'

import { jobInputs } from '@/contracts/jobs'

import { getBoss } from './boss'
import { openTransaction } from './openTransaction'
import { sql } from './sql'

/**
 * Queues a job in the caller's transaction: the job appears if and only if the write does.
 *
 * `req` is required on purpose. Outside a transaction this throws instead of queueing an orphan.
 * `singletonKey` keeps one queued job per key; `startAfter` (seconds or a moment) delays it.
 * `isBulk`: whatever a person waits for is taken first.
 */
export const enqueue = async <Name extends JobName>({
  input,
  isBulk = false,
  job,
  req,
  singletonKey,
  startAfter,
}: {
  input: JobInput<Name>
  isBulk?: boolean
  job: Name
  req: PayloadRequest
  singletonKey?: string
  startAfter?: Date | number
}): Promise<void> => {
  const db = fromDrizzle(await openTransaction(req), sql)
  const boss = await getBoss()

  await boss.send(job, jobInputs[job].parse(input), {
    db,
    ...(isBulk ? { priority: -1 } : {}),
    ...(singletonKey === undefined ? {} : { singletonKey }),
    ...(startAfter === undefined ? {} : { startAfter }),
  })
}

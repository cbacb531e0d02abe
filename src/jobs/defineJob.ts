import type { Payload } from 'payload'

import type { JobInput, JobName } from '@/contracts/jobs'

export type JobDefinition<Name extends JobName = JobName> = {
  readonly name: Name
  /** How many run side by side in one worker process. */
  readonly batchSize: number
  readonly queue: {
    /** A job whose worker died is handed out again after this. */
    readonly expireInSeconds: number
    readonly policy: 'exclusive' | 'standard'
    readonly retryDelay: number
    readonly retryDelayMax: number
    readonly retryLimit: number
  }
  /** Jobs that this one usually queues: woken at once instead of at their next poll. */
  readonly wakes: readonly JobName[]
  readonly run: (given: {
    input: JobInput<Name>
    /** Nobody will try again after this: leave the work to a person instead of failing. */
    isLastAttempt: boolean
    payload: Payload
    signal: AbortSignal
  }) => Promise<{ kind: string }>
}

/** One job: its queue and the one call that it makes. A job may run twice and is harmless the second time. */
export const defineJob = <Name extends JobName>({
  batchSize = 10,
  name,
  queue,
  run,
  wakes = [],
}: {
  batchSize?: number
  name: Name
  queue?: Partial<JobDefinition['queue']>
  run: JobDefinition<Name>['run']
  wakes?: readonly JobName[]
}): JobDefinition<Name> => ({
  batchSize,
  name,
  queue: {
    expireInSeconds: 60,
    policy: 'standard',
    retryDelay: 1,
    retryDelayMax: 300,
    retryLimit: 8,
    ...queue,
  },
  run,
  wakes,
})

import type { JobName } from '@/contracts/jobs'

export type QueueSettings = {
  /** How many one worker process takes at once. */
  readonly batchSize: number
  /** How many of a batch run side by side. */
  readonly sideBySide: number
  /** A job whose worker died is handed out again after this. */
  readonly expireInSeconds: number
  /** A worker that runs the job says so; when it falls silent for this long, the job is handed out again. */
  readonly heartbeatSeconds?: number
  readonly policy: 'exclusive' | 'standard'
  /** How late a delayed job may begin (undo, send later, retry): nobody is woken when its moment comes. */
  readonly pollSeconds: number
  readonly retryDelay: number
  readonly retryDelayMax: number
  readonly retryLimit: number
  /** Jobs that this one usually queues: woken at once instead of at their next poll. */
  readonly wakes: readonly JobName[]
}

const stage: QueueSettings = {
  batchSize: 10,
  expireInSeconds: 60,
  policy: 'standard',
  pollSeconds: 2,
  retryDelay: 1,
  retryDelayMax: 300,
  retryLimit: 8,
  sideBySide: 10,
  wakes: [],
}

/** The clock asks again anyway: a recurring job needs no retries. One runs at a time, whoever ticked. */
const recurring: QueueSettings = {
  ...stage,
  batchSize: 1,
  policy: 'exclusive',
  pollSeconds: 30,
  retryLimit: 0,
}

/** Every queue. `createQueues` makes them, `startWorkers` works on them. */
export const queueSettings: Readonly<Record<JobName, QueueSettings>> = {
  intake: { ...stage, wakes: ['triage', 'fetch-media'] },
  'fetch-media': { ...stage, batchSize: 2, expireInSeconds: 300, retryDelay: 5 },
  triage: { ...stage, retryLimit: 5, wakes: ['route'] },
  // Decisions take turns: one is made while the next one reads; more would only wait, each on a connection.
  route: { ...stage, sideBySide: 2, wakes: ['answer'] },
  answer: { ...stage, expireInSeconds: 120, wakes: ['deliver'] },
  deliver: {
    ...stage,
    expireInSeconds: 180,
    pollSeconds: 1,
    retryDelay: 5,
    retryDelayMax: 3600,
    retryLimit: 12,
  },
  'mail-mention': { ...stage, pollSeconds: 15, retryDelay: 60, retryLimit: 5 },
  'index-article': { ...stage, batchSize: 4, expireInSeconds: 300 },
  // A run goes on where the worker that died had come to; somebody may be waiting for it before a save.
  'evaluate-assistant': {
    ...stage,
    batchSize: 1,
    expireInSeconds: 900,
    heartbeatSeconds: 30,
    pollSeconds: 1,
    retryDelay: 2,
    retryLimit: 3,
  },
  'judge-assistant': recurring,
  'check-texts': { ...stage, batchSize: 1, expireInSeconds: 300, retryLimit: 2 },
  measure: recurring,
  sweep: recurring,
  'seal-audit': recurring,
  // An hour for 100,000 examples, and 30 seconds until a run whose worker died begins again.
  'train-triage': {
    ...recurring,
    expireInSeconds: 3600,
    heartbeatSeconds: 30,
    retryDelay: 5,
    retryDelayMax: 60,
    retryLimit: 2,
  },
}

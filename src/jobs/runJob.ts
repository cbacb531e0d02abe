import type { Payload } from 'payload'
import type { JobResult, JobWithMetadata } from 'pg-boss'

import type { JobInput, JobName } from '@/contracts/jobs'

import { jobInputs } from '@/contracts/jobs'
import { AppError } from '@/lib/appError'
import { logger } from '@/lib/logger'

/** What a job does: one call of one stage, with the adapters it needs. May run twice, harmless the second time. */
export type Handler<Name extends JobName> = (given: {
  input: JobInput<Name>
  /** Nobody will try again after this: leave the work to a person instead of failing. */
  isLastAttempt: boolean
  payload: Payload
  signal: AbortSignal
}) => Promise<{ kind: string }>

export type Handlers = { readonly [Name in JobName]: Handler<Name> }

/**
 * Runs one job and says how it ended: done (also "nothing to do"), again, or never again. The only place where
 * an error of a job is logged; ids only.
 */
export const runJob = async <Name extends JobName>({
  handler,
  job,
  name,
  payload,
}: {
  handler: Handler<Name>
  job: JobWithMetadata
  name: Name
  payload: Payload
}): Promise<JobResult> => {
  const started = performance.now()

  try {
    const input = jobInputs[name].parse(job.data) as JobInput<Name>
    const isLastAttempt = job.retryCount >= job.retryLimit
    const { kind } = await handler({ input, isLastAttempt, payload, signal: job.signal })
    logger.debug({
      job: name,
      jobId: job.id,
      ms: Math.round(performance.now() - started),
      msg: kind,
    })

    return { id: job.id, output: { outcome: kind }, status: 'completed' }
  } catch (error) {
    const isFinal = error instanceof AppError ? !error.isRetryable : isUnparsable(error)
    logger.warn({
      err: error,
      job: name,
      jobId: job.id,
      msg: isFinal ? 'Job given up' : 'Job failed',
    })

    return {
      id: job.id,
      output: { code: codeOf(error) },
      status: isFinal ? 'deadletter' : 'failed',
    }
  }
}

const isUnparsable = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ZodError'

const codeOf = (error: unknown): string =>
  error instanceof AppError ? error.code : error instanceof Error ? error.name : 'unknown'

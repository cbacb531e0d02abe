import type { Payload } from 'payload'
import type { JobResult, JobWithMetadata } from 'pg-boss'

import type { JobName } from '@/contracts/jobs'

import { jobInputs } from '@/contracts/jobs'
import { AppError } from '@/lib/appError'
import { logger } from '@/lib/logger'

import type { JobDefinition } from './defineJob'

/**
 * Runs one job and says how it ended: done (also "nothing to do"), again, or never again. The only place where
 * an error of a job is logged; ids only.
 */
export const runJob = async <Name extends JobName>({
  definition,
  job,
  payload,
}: {
  definition: JobDefinition<Name>
  job: JobWithMetadata<object>
  payload: Payload
}): Promise<JobResult> => {
  const started = performance.now()

  try {
    const input = jobInputs[definition.name].parse(job.data) as Parameters<typeof definition.run>[0]['input']
    const { kind } = await definition.run({
      input,
      isLastAttempt: job.retryCount >= job.retryLimit,
      payload,
      signal: job.signal,
    })
    logger.debug({ job: definition.name, jobId: job.id, ms: Math.round(performance.now() - started), msg: kind })

    return { id: job.id, output: { outcome: kind }, status: 'completed' }
  } catch (error) {
    const isFinal = error instanceof AppError ? !error.isRetryable : isUnparsable(error)
    logger.warn({ err: error, job: definition.name, jobId: job.id, msg: isFinal ? 'Job given up' : 'Job failed' })

    return { id: job.id, output: { code: codeOf(error) }, status: isFinal ? 'deadletter' : 'failed' }
  }
}

const isUnparsable = (error: unknown): boolean => error instanceof Error && error.name === 'ZodError'

const codeOf = (error: unknown): string =>
  error instanceof AppError ? error.code : error instanceof Error ? error.name : 'unknown'

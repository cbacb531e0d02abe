import type { Payload } from 'payload'

import type { TriageModel } from '@/contracts/ports'

import { createBuiltInTriage } from '@/ai/models/built-in/createBuiltInTriage'
import { starterExamples } from '@/ai/models/built-in/starter/starterExamples'
import { createRemoteTriage } from '@/ai/models/remote/createRemoteTriage'
import { withFallback } from '@/ai/models/withFallback'
import { logger } from '@/lib/logger'
import { sql, sqlOn } from '@/lib/sql'

import { remoteEndpoint } from './remoteEndpoint'

/**
 * The triage engine of this worker: our own, or a remote model with our own behind it. Trained at start from the starter
 * set on the categories that are configured, which takes well under a second.
 */
export const triageModel = async (payload: Payload): Promise<TriageModel> => {
  const categories = await sqlOn(payload)<{
    description: null | string
    key: string
    name: string
  }>(sql`select key, name, description from categories where is_active order by key`)
  const known = new Set(categories.map(({ key }) => key))
  const builtIn = createBuiltInTriage({
    clock: () => new Date(),
    // Before an organisation has categories of its own, those of the starter set are understood.
    examples:
      known.size === 0
        ? starterExamples
        : starterExamples.filter(({ category }) => known.has(category)),
    ...(known.size === 0
      ? {}
      : {
          labels: categories.map(({ description, key, name }) => ({
            description: `${name} ${description ?? ''}`,
            label: key,
          })),
        }),
  })

  const endpoint = remoteEndpoint()

  if (endpoint === null) {
    return builtIn
  }

  return withFallback({
    fallback: builtIn,
    onFallback: (error) => {
      logger.warn({ err: error, msg: 'The remote model did not answer; the built-in engine did' })
    },
    primary: createRemoteTriage({ categories: categories.map(({ key }) => key), endpoint }),
  })
}

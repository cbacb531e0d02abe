import type { Payload } from 'payload'

import type { TriageModel } from '@/contracts/ports/triage'

import { createRemoteTriage } from '@/ai/models/remote/createRemoteTriage'
import { connectedEndpoint } from '@/ai/models/remote/connectedEndpoint'
import { withFallback } from '@/ai/models/withFallback'
import { logger } from '@/lib/logger'
import { sql, sqlOn } from '@/lib/sql'

import { currentTriage } from './currentTriage'

/**
 * The triage engine of this worker: our own, or a remote model with our own behind it. Our own is the version that is
 * active in the database, looked up again every few seconds; before there is one, the starter set on the categories
 * that are configured.
 */
export const triageModel = async (payload: Payload): Promise<TriageModel> => {
  const builtIn = await currentTriage({ clock: () => new Date(), payload })

  const endpoint = connectedEndpoint()

  if (endpoint === null) {
    return builtIn
  }

  const categories = await sqlOn(payload)<{ key: string }>(
    sql`select key from categories where is_active order by key`,
  )

  return withFallback({
    fallback: builtIn,
    onFallback: (error) => {
      logger.warn({ err: error, msg: 'The remote model did not answer; the built-in engine did' })
    },
    primary: createRemoteTriage({ categories: categories.map(({ key }) => key), endpoint }),
  })
}

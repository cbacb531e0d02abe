import type { Payload } from 'payload'

import type { StreamHub } from '@/events/streamHub'

import { findPresent } from '@/events/findPresent'
import { listenForEvents } from '@/events/listenForEvents'
import { readEvents } from '@/events/readEvents'
import { makeStreamHub } from '@/events/streamHub'
import { env } from '@/lib/env'
import { logger } from '@/lib/logger'
import { sqlOn } from '@/lib/sql'

let hub: StreamHub | undefined

/** The one reader of the outbox in this process, made when the first stream opens. */
export const eventHub = (payload: Payload): StreamHub => {
  if (hub === undefined) {
    const run = sqlOn(payload)
    const onError = (error: unknown): void => {
      logger.warn({ err: error, msg: 'The event stream cannot reach the database; it tries again' })
    }
    const made = makeStreamHub({
      findPresent: () => findPresent(run),
      onError,
      read: (after, limit) => readEvents({ after, limit, run }),
    })
    listenForEvents({
      connectionString: env.DATABASE_URL,
      onError,
      onEvent: () => {
        made.wake()
      },
    })
    hub = made
  }

  return hub
}

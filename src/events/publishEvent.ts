import type { PayloadRequest } from 'payload'

import type { OutboxEvent } from '@/contracts/outboxEvent'

import { sql, sqlIn } from '@/lib/sql'

import { eventsInsert, wakeReaders } from './eventsInsert'

/**
 * Writes an event in the transaction of `req`: rolled back → no event; committed → every reader gets it once.
 * Throws outside a transaction, and when the event does not fit its schema. Ids only, never texts.
 */
export const publishEvent = async ({
  event,
  req,
}: {
  event: OutboxEvent
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  await run(sql`with told as (${eventsInsert([event])}) ${wakeReaders}`)
}

import type { PayloadRequest } from 'payload'

import type { OutboxEvent } from '@/contracts/events'

import { outboxEventSchema } from '@/contracts/events'
import { sql, sqlIn } from '@/lib/sql'

/** The channel on which native Postgres wakes readers; nothing is in the notification itself. */
export const eventsChannel = 'caseway_events'

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
  const { caseId, data, departmentId, staffId, subjectId, type } = outboxEventSchema.parse(event)
  const run = await sqlIn(req)

  await run(sql`
    with written as (
      insert into events (type, case_id, department_id, staff_id, subject_id, data)
      values (${type}, ${caseId}, ${departmentId}, ${staffId}, ${subjectId}, ${JSON.stringify(data)}::jsonb)
      returning id)
    select pg_notify(${eventsChannel}, '') from written`)
}

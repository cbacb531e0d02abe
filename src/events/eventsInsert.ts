import type { OutboxEvent } from '@/contracts/outboxEvent'
import type { SQL } from '@/lib/sql'

import { outboxEventSchema } from '@/contracts/outboxEvent'
import { sql } from '@/lib/sql'

/** The channel on which native Postgres wakes readers; nothing is in the notification itself. */
export const eventsChannel = 'caseway_events'

/**
 * The statement that writes events to the outbox, in the given order: as a part (`with … as`) of the statement that
 * makes the change. It returns `id`; whoever runs it ends with `wakeReaders`. `from` as in `auditInsert`.
 *
 * Throws when an event does not fit its schema. Ids only, never texts.
 */
export const eventsInsert = (events: readonly OutboxEvent[], from: SQL = sql``): SQL => {
  const rows = events.map((event) => {
    const { caseId, data, departmentId, staffId, subjectId, type } = outboxEventSchema.parse(event)

    return sql`
      select ${type}::text, ${caseId}::uuid, ${departmentId}::uuid, ${staffId}::uuid, ${subjectId}::text,
             ${JSON.stringify(data)}::jsonb ${from}`
  })

  return sql`
    insert into events (type, case_id, department_id, staff_id, subject_id, data)
    ${sql.join(rows, sql` union all `)} returning id`
}

/** The end of a statement whose part `told` is an `eventsInsert`: wakes the readers if there is anything to read. */
export const wakeReaders = sql`select pg_notify(${eventsChannel}, '') from told limit 1`

import type { PayloadRequest } from 'payload'

import { eventsInsert, wakeReaders } from '@/events/eventsInsert'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

/**
 * Writes an in-app notification (requirement H9), once per `dedupeKey`, and wakes the recipient's screens.
 * Inside the caller's transaction.
 */
export const notify = async ({
  body,
  caseId,
  dedupeKey,
  departmentId,
  kind,
  now,
  recipientId,
  req,
  title,
}: {
  body: string
  caseId: null | string
  dedupeKey: string
  departmentId: null | string
  kind: string
  now: Date
  recipientId: string
  req: PayloadRequest
  title: string
}): Promise<string> => {
  const run = await sqlIn(req)
  const id = uuidv7(now)
  const at = now.toISOString()
  const told = eventsInsert(
    [
      {
        caseId,
        data: {},
        departmentId,
        staffId: recipientId,
        subjectId: id,
        type: 'notification.created',
      },
    ],
    sql`from written`,
  )
  await run(sql`
    with written as (
      insert into notifications (id, recipient_id, kind, title, body, case_id, dedupe_key, created_at, updated_at)
      values (${id}, ${recipientId}, ${kind}, ${title.slice(0, 200)},
              ${body.slice(0, 2000)}, ${caseId}, ${dedupeKey}, ${at}, ${at})
      on conflict (dedupe_key) do nothing returning id),
    told as (${told})
    ${wakeReaders}`)

  return id
}

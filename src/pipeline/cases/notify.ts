import type { PayloadRequest } from 'payload'

import { eventsInsert, wakeReaders } from '@/events/eventsInsert'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import type { StatementPart } from './writeCase'

export type Notification = {
  readonly body: string
  readonly caseId: null | string
  /** Written once for each of these. */
  readonly dedupeKey: string
  readonly departmentId: null | string
  readonly kind: string
  readonly now: Date
  readonly recipientId: string
  readonly title: string
}

/**
 * Writes an in-app notification (requirement H9), once per `dedupeKey`, and wakes the recipient's screens.
 * Inside the caller's transaction. Returns its id.
 */
export const notify = async ({
  req,
  ...notification
}: Notification & { req: PayloadRequest }): Promise<string> => {
  const run = await sqlIn(req)
  const id = uuidv7(notification.now)
  await run(sql`
    with written as (${insertOf({ ...notification, id })}),
    told as (${eventOf({ ...notification, id, written: 'written' })})
    ${wakeReaders}`)

  return id
}

/** The same for several people as parts of the statement of `writeCase`, which wakes the readers. */
export const notificationParts = (
  notifications: readonly Notification[],
): readonly StatementPart[] =>
  notifications.flatMap((notification, at) => {
    const id = uuidv7(notification.now)
    const written = `written_${String(at)}`

    return [
      { name: written, part: insertOf({ ...notification, id }) },
      { name: `rung_${String(at)}`, part: eventOf({ ...notification, id, written }) },
    ]
  })

const insertOf = ({
  body,
  caseId,
  dedupeKey,
  id,
  kind,
  now,
  recipientId,
  title,
}: Notification & { id: string }) => sql`
  insert into notifications (id, recipient_id, kind, title, body, case_id, dedupe_key, created_at, updated_at)
  values (${id}, ${recipientId}, ${kind}, ${title.slice(0, 200)},
          ${body.slice(0, 2000)}, ${caseId}, ${dedupeKey}, ${now.toISOString()}, ${now.toISOString()})
  on conflict (dedupe_key) do nothing returning id`

const eventOf = ({
  caseId,
  departmentId,
  id,
  recipientId,
  written,
}: Notification & { id: string; written: string }) =>
  eventsInsert(
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
    sql`from ${sql.identifier(written)}`,
  )

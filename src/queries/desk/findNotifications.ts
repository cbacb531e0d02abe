import type { NotificationPage, NotificationRow, NotificationSettings } from '@/contracts/deskAgent'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { Cursor } from './cursor'

import { formatCursor } from './cursor'
import { iso } from './moments'

const pageSize = 30
const mostUnread = 100

type Raw = Omit<NotificationRow, 'createdAt'> & { createdAt: Date | string }

/** A person's notifications, newest first. Indexes: notifications (recipient, read_at, created_at). */
export const findNotifications = async ({
  cursor,
  run,
  staffId,
}: {
  cursor: Cursor | null
  run: RunSql
  staffId: string
}): Promise<NotificationPage> => {
  const settings = await findNotificationSettings({ run, staffId })
  const rows = await run<Raw>(sql`
    select n.id, n.kind, n.title, n.body, c.number as "caseNumber", n.read_at is not null as "isRead",
           n.created_at as "createdAt"
      from notifications n left join cases c on c.id = n.case_id
     where n.recipient_id = ${staffId}
       ${cursor === null ? sql`` : sql`and (n.created_at, n.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)`}
     order by n.created_at desc, n.id desc limit ${pageSize + 1}`)
  const [counted] = await run<{ unread: number }>(sql`
    select count(*)::int as unread from (
      select 1 from notifications n
       where n.recipient_id = ${staffId} and n.read_at is null
         and not (${JSON.stringify(settings.muted)}::jsonb ? n.kind)
       limit ${mostUnread}) counted`)
  const shown = rows.slice(0, pageSize).map((row) => ({ ...row, createdAt: iso(row.createdAt) }))
  const last = shown.at(-1)

  return {
    next:
      rows.length > pageSize && last !== undefined
        ? formatCursor({ at: last.createdAt, id: last.id })
        : null,
    rows: shown,
    settings,
    unread: counted?.unread ?? 0,
  }
}

/** Pop-ups and sound are off until somebody asks for them; mail about what nobody has read comes unless it is refused. */
const findNotificationSettings = async ({
  run,
  staffId,
}: {
  run: RunSql
  staffId: string
}): Promise<NotificationSettings> => {
  const [row] = await run<{ notifications: Partial<NotificationSettings> | null }>(
    sql`select notifications from desk_settings where staff_id = ${staffId}`,
  )
  const kept = row?.notifications ?? {}

  return {
    hasPopups: kept.hasPopups === true,
    hasSound: kept.hasSound === true,
    mailsMentions: kept.mailsMentions !== false,
    muted: Array.isArray(kept.muted) ? kept.muted : [],
  }
}

import type { Endpoint } from 'payload'

import { z } from 'zod'

import { notificationKinds } from '@/contracts/deskAgent'
import { sql } from '@/lib/sql'
import { parseCursor } from '@/queries/desk/cursor'
import { findNotifications } from '@/queries/desk/findNotifications'

import { answer, deskEndpoint } from './deskEndpoint'
import { readBody } from './readBody'

const kinds: readonly string[] = notificationKinds.map(([kind]) => kind)
/** `ids` left out: all of them. */
const readMarks = z.strictObject({ ids: z.array(z.uuid()).min(1).max(100).optional() })
const settingsBody = z.strictObject({
  hasPopups: z.boolean(),
  hasSound: z.boolean(),
  mailsMentions: z.boolean(),
  muted: z.array(z.string().refine((kind) => kinds.includes(kind))).max(kinds.length),
})

const list = deskEndpoint({
  handle: async ({ run, scope: { staffId }, url }) =>
    answer(
      await findNotifications({
        cursor: parseCursor(url.searchParams.get('after')),
        run,
        staffId,
      }),
    ),
  method: 'get',
  path: '/desk/notifications',
})

/** Marks one's own as read; somebody else's stay as they are, whatever ids are sent. */
const markRead = deskEndpoint({
  handle: async ({ now, req, run, scope: { staffId } }) => {
    const { body, problem: wrong } = await readBody({ req, schema: readMarks })

    if (wrong !== null) {
      return wrong
    }

    const at = now.toISOString()
    await run(sql`
      update notifications set read_at = ${at}, updated_at = ${at}
       where recipient_id = ${staffId} and read_at is null
         ${body.ids === undefined ? sql`` : sql`and id in ${body.ids}`}`)

    return answer({ kind: 'marked' })
  },
  method: 'post',
  path: '/desk/notifications/read',
})

const keepSettings = deskEndpoint({
  handle: async ({ req, run, scope: { staffId } }) => {
    const { body, problem: wrong } = await readBody({ req, schema: settingsBody })

    if (wrong !== null) {
      return wrong
    }

    await run(sql`
      insert into desk_settings (staff_id, notifications, read_before)
      values (${staffId}, ${JSON.stringify(body)}::jsonb, now() - interval '1 day')
      on conflict (staff_id) do update set notifications = excluded.notifications`)

    return answer({ kind: 'kept' })
  },
  method: 'post',
  path: '/desk/notifications/settings',
})

export const deskNotifications: readonly Endpoint[] = [list, markRead, keepSettings]

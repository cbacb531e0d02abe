import type { Endpoint } from 'payload'

import { z } from 'zod'

import { sql } from '@/lib/sql'
import { isVisible } from '@/queries/desk/scope'

import { answer, deskEndpoint } from './deskEndpoint'
import { readBody } from './readBody'

const readMarks = z.strictObject({
  /** Up to a page of cases. */
  caseIds: z.array(z.uuid()).min(1).max(100),
  isRead: z.boolean(),
})

/** What somebody has read is theirs alone: no colleague sees it, and no case changes by it. */
const markRead = deskEndpoint({
  handle: async ({ now, req, run, scope }) => {
    const { body, problem: wrong } = await readBody({ req, schema: readMarks })

    if (wrong !== null) {
      return wrong
    }

    await run(sql`
      insert into case_reads (staff_id, case_id, read_at)
      select ${scope.staffId}, c.id, ${body.isRead ? now.toISOString() : '-infinity'}::timestamptz
        from cases c where c.id in ${body.caseIds} and ${isVisible(scope)}
      on conflict (staff_id, case_id) do update set read_at = excluded.read_at`)

    return answer({ kind: 'marked' })
  },
  method: 'post',
  path: '/desk/reads',
})

const noBody = z.strictObject({})

/** From here on only what happens later is unread. */
const markAllRead = deskEndpoint({
  handle: async ({ now, req, run, scope }) => {
    const { problem: wrong } = await readBody({ req, schema: noBody })

    if (wrong !== null) {
      return wrong
    }

    await run(sql`
      with cleared as (delete from case_reads where staff_id = ${scope.staffId})
      insert into desk_settings (staff_id, read_before) values (${scope.staffId}, ${now.toISOString()})
      on conflict (staff_id) do update set read_before = excluded.read_before`)

    return answer({ kind: 'marked' })
  },
  method: 'post',
  path: '/desk/reads/all',
})

export const deskReadMarks: readonly Endpoint[] = [markRead, markAllRead]

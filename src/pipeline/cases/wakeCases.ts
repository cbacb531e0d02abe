import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

import { systemActor } from './actor'
import { lockCase } from './caseRow'
import { notify } from './notify'
import { writeCase } from './writeCase'

const perRun = 200

/** Ends every snooze whose hour has come, and tells whoever has the case. Returns how many woke up. */
export const wakeCases = async ({
  now,
  req,
}: {
  now: Date
  req: PayloadRequest
}): Promise<number> => {
  const run = await sqlIn(req)
  const due = await run<{ id: string }>(sql`
    select id from cases where snoozed_until is not null and snoozed_until <= ${now.toISOString()}
     order by snoozed_until limit ${perRun}`)

  for (const { id } of due) {
    const current = await lockCase({ actor: systemActor, caseId: id, req })

    if (current === null) {
      continue
    }

    await writeCase({
      action: 'woken',
      actor: systemActor,
      case: current,
      events: ['case.changed'],
      now,
      req,
      set: { snoozedUntil: null },
    })

    if (current.assigneeId !== null) {
      await notify({
        body: current.subject,
        caseId: id,
        dedupeKey: `woken:${id}:${String(current.rev)}`,
        departmentId: current.departmentId,
        kind: 'woken',
        now,
        recipientId: current.assigneeId,
        req,
        title: `${current.number} is back from its snooze`,
      })
    }
  }

  return due.length
}

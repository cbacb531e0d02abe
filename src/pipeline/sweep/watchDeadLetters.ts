import type { PayloadRequest } from 'payload'

import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'
import { publishEvent } from '@/events/publishEvent'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import { systemActor } from '../cases/actor'
import { tellKeepers } from '../cases/tellKeepers'

const alertKey = 'dead-letters'
/** A job that was given up longer ago has been looked at, or its work was done by a later one. */
const freshHours = 24

/**
 * No job ends in silence (faults.md: I9): as long as jobs were given up within a day there is one open alert, and those who
 * keep the system running were told.
 */
export const watchDeadLetters = async ({
  now,
  req,
}: {
  now: Date
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  const since = new Date(now.getTime() - freshHours * 3_600_000).toISOString()
  const [letters] = await run<{ count: number; names: null | string }>(sql`
    select count(*)::int as count, string_agg(distinct coalesce(source_name, '?'), ', ') as names
      from pgboss.job where name = 'dead-letters' and state = 'created' and created_on > ${since}`)
  const [open] = await run<{ id: string }>(
    sql`select id from alerts where dedupe_key = ${alertKey} and status <> 'recovered' limit 1`,
  )
  const count = letters?.count ?? 0

  if (count > 0 && open === undefined) {
    const alertId = uuidv7(now)
    const at = now.toISOString()
    const title = `${String(count)} job(s) were given up: ${letters?.names ?? ''}`.slice(0, 200)
    await run(sql`
      insert into alerts (id, title, kind, dedupe_key, severity, status, value, opened_at, created_at, updated_at)
      values (${alertId}, ${title}, 'dead-letters', ${alertKey}, 'high', 'open', ${count}, ${at}, ${at}, ${at})`)
    await tellKeepers({
      body: 'The log of the worker says why. What they were for is looked for and tried again by itself.',
      dedupeKey: `alert:${alertId}`,
      kind: 'alert',
      now,
      req,
      title,
    })
    await note({ action: 'alert.opened', alertId, count, req })
  } else if (count === 0 && open !== undefined) {
    const at = now.toISOString()
    await run(
      sql`update alerts set status = 'recovered', recovered_at = ${at}, updated_at = ${at} where id = ${open.id}`,
    )
    await note({ action: 'alert.recovered', alertId: open.id, count, req })
  }
}

const note = async ({
  action,
  alertId,
  count,
  req,
}: {
  action: 'alert.opened' | 'alert.recovered'
  alertId: string
  count: number
  req: PayloadRequest
}): Promise<void> => {
  await recordAudit({
    action,
    actor: systemActor,
    after: { deadLetters: count },
    req,
    subjectId: alertId,
    subjectType: slugs.alerts,
  })
  await publishEvent({
    event: {
      caseId: null,
      data: {},
      departmentId: null,
      staffId: null,
      subjectId: alertId,
      type: 'alert.changed',
    },
    req,
  })
}

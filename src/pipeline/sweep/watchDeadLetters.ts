import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

import { openAlert } from '../cases/alerts/openAlert'
import { recoverAlert } from '../cases/alerts/recoverAlert'
import { tellKeepers } from '../cases/tellStaff'

const alertKey = 'dead-letters'
/** A job that was given up longer ago has been looked at, or its work was done by a later one. */
const freshHours = 24

/**
 * No job ends in silence (fault I9): as long as jobs were given up within a day there is one open alert, and those who
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

  const news = {
    after: { deadLetters: count },
    body: '',
    caseId: null,
    departmentId: null,
    now,
    // Those who keep the system running are told below: they lead no team.
    recipients: [],
    req,
  }

  if (count > 0 && open === undefined) {
    const title = `${String(count)} job(s) were given up: ${letters?.names ?? ''}`.slice(0, 200)
    const alertId = await openAlert({
      ...news,
      dedupeKey: alertKey,
      kind: 'dead-letters',
      severity: 'high',
      title,
      value: count,
    })
    await tellKeepers({
      body: 'The log of the worker says why. What they were for is looked for and tried again by itself.',
      dedupeKey: `alert:${alertId}`,
      kind: 'alert',
      now,
      req,
      title,
    })
  } else if (count === 0 && open !== undefined) {
    await recoverAlert({
      ...news,
      alertId: open.id,
      title: 'No job was given up within a day',
      value: 0,
    })
  }
}

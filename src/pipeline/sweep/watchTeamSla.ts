import type { PayloadRequest } from 'payload'

import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'
import { publishEvent } from '@/events/publishEvent'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import { systemActor } from '../cases/actor'
import { notify } from '../cases/notify'

type Row = {
  alert_id: null | string
  count: number
  department_id: string
  id: string
  name: string
  value: null | number
}

/**
 * One alert per team while it has broken promises (requirement E5): the alert is the state, its value follows the
 * number, it recovers at none. The leads hear of the first and of the last.
 */
export const watchTeamSla = async ({
  now,
  req,
}: {
  now: Date
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  const at = now.toISOString()
  const rows = await run<Row>(sql`
    select t.id, t.name, t.department_id, a.id as alert_id, a.value::float8 as value,
           (select count(*) from cases c where c.team_id = t.id and c.status in ('new', 'open', 'escalated')
               and least(case when c.first_responded_at is null then c.first_response_due_at end,
                         c.next_response_due_at, c.resolution_due_at) < ${at})::int as count
      from teams t
      left join alerts a on a.dedupe_key = 'sla:' || t.id and a.status <> 'recovered'
     order by t.id`)

  for (const row of rows) {
    const title = `${row.name}: ${String(row.count)} ${row.count === 1 ? 'case is' : 'cases are'} past a promise`

    if (row.count > 0 && row.alert_id === null) {
      const id = uuidv7(now)
      await run(sql`
        insert into alerts (id, title, kind, dedupe_key, severity, status, value, opened_at, created_at, updated_at)
        values (${id}, ${title}, 'sla', ${`sla:${row.id}`}, 'high', 'open', ${row.count}, ${at}, ${at}, ${at})`)
      await tell({ action: 'alert.opened', alertId: id, now, req, row, title })
    } else if (row.count === 0 && row.alert_id !== null) {
      await run(
        sql`update alerts set status = 'recovered', recovered_at = ${at}, value = 0, updated_at = ${at} where id = ${row.alert_id}`,
      )
      await tell({
        action: 'alert.recovered',
        alertId: row.alert_id,
        now,
        req,
        row,
        title: `${row.name} has no overdue case any more`,
      })
    } else if (row.alert_id !== null && row.value !== row.count) {
      await run(
        sql`update alerts set title = ${title}, value = ${row.count}, updated_at = ${at} where id = ${row.alert_id}`,
      )
    }
  }
}

const tell = async ({
  action,
  alertId,
  now,
  req,
  row,
  title,
}: {
  action: 'alert.opened' | 'alert.recovered'
  alertId: string
  now: Date
  req: PayloadRequest
  row: Row
  title: string
}): Promise<void> => {
  const run = await sqlIn(req)
  await recordAudit({
    action,
    actor: systemActor,
    after: { overdue: row.count, team: row.id },
    req,
    subjectId: alertId,
    subjectType: slugs.alerts,
  })
  await publishEvent({
    event: {
      caseId: null,
      data: {},
      departmentId: row.department_id,
      staffId: null,
      subjectId: alertId,
      type: 'alert.changed',
    },
    req,
  })
  const leads = await run<{ id: string }>(sql`
    select distinct s.id from team_members m join staff s on s.id = m.staff_id
     where m.team_id = ${row.id} and m.is_lead and s.is_active order by s.id`)

  for (const { id } of leads) {
    await notify({
      body: title,
      caseId: null,
      dedupeKey: `${action}:${alertId}:${id}`,
      departmentId: row.department_id,
      kind: 'alert',
      now,
      recipientId: id,
      req,
      title,
    })
  }
}

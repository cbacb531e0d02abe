import type { PayloadRequest } from 'payload'

import type { KpiName, Priority } from '@/domain/vocabulary'

import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'
import { evaluateThreshold } from '@/domain/kpi/evaluateThreshold'
import { kpiText } from '@/domain/kpi/kpiText'
import { publishEvent } from '@/events/publishEvent'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import { systemActor } from '../cases/actor'
import { notify } from '../cases/notify'

type Row = {
  alert_id: null | string
  direction: 'above' | 'below'
  id: string
  kpi: KpiName
  limit: number
  name: string
  recover_at: null | number
  severity: Priority
  slice: string
  team_id: null | string
  value: null | number
}

/**
 * Opens an alert when a live KPI passes its threshold and closes it when the value is back (requirement L3).
 * An open alert is the state: it stays one alert until `recoverAt` is reached, so a wavering value makes no storm.
 */
export const checkThresholds = async ({
  now,
  req,
}: {
  now: Date
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  const rows = await run<Row>(sql`
    select t.id, t.name, t.kpi, t.slice, t.direction, t."limit"::float8 as "limit", t.recover_at::float8 as recover_at,
           t.severity, t.notify_team_id as team_id, v.value::float8 as value,
           (select a.id from alerts a where a.dedupe_key = 'threshold:' || t.id and a.status <> 'recovered' limit 1) as alert_id
      from thresholds t
      left join kpi_values v on v.name::text = t.kpi::text and v.slice = t.slice and v.period = 'live'
     where t.is_active order by t.id`)

  for (const row of rows) {
    const { change } = evaluateThreshold(
      { badInARow: row.alert_id === null ? 0 : 1, isBreached: row.alert_id !== null },
      row.value,
      { direction: row.direction, limit: row.limit, recoverAt: row.recover_at },
    )

    if (change === 'breach') {
      await open({ now, req, row })
    } else if (change === 'recover' && row.alert_id !== null) {
      await recover({ alertId: row.alert_id, now, req, row })
    }
  }
}

const open = async ({
  now,
  req,
  row,
}: {
  now: Date
  req: PayloadRequest
  row: Row
}): Promise<void> => {
  const run = await sqlIn(req)
  const id = uuidv7(now)
  const at = now.toISOString()
  const title = `${row.name}: ${kpiText(row.kpi, row.value ?? 0)}`
  await run(sql`
    insert into alerts (id, title, kind, dedupe_key, severity, status, threshold_id, value, opened_at, created_at, updated_at)
    values (${id}, ${title.slice(0, 200)}, 'kpi', ${`threshold:${row.id}`}, ${row.severity}, 'open', ${row.id}, ${row.value}, ${at}, ${at}, ${at})`)
  await tell({ action: 'alert.opened', alertId: id, now, req, row, title })
}

const recover = async ({
  alertId,
  now,
  req,
  row,
}: {
  alertId: string
  now: Date
  req: PayloadRequest
  row: Row
}): Promise<void> => {
  const run = await sqlIn(req)
  const at = now.toISOString()
  await run(
    sql`update alerts set status = 'recovered', recovered_at = ${at}, updated_at = ${at} where id = ${alertId}`,
  )
  await tell({
    action: 'alert.recovered',
    alertId,
    now,
    req,
    row,
    title: `${row.name} is back to normal`,
  })
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
    after: { kpi: row.kpi, limit: row.limit, slice: row.slice, value: row.value },
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
  const people = await run<{ id: string }>(sql`
    select s.id from staff s where s.is_active and (
      s.role = 'cx-manager' or s.id in (select staff_id from team_members where team_id = ${row.team_id} and is_lead))`)

  for (const { id } of people) {
    await notify({
      body: `${row.kpi} (${row.slice})`,
      caseId: null,
      dedupeKey: `${action}:${alertId}:${id}`,
      departmentId: null,
      kind: 'alert',
      now,
      recipientId: id,
      req,
      title,
    })
  }
}

import type { PayloadRequest } from 'payload'

import type { KpiName, Priority } from '@/domain/vocabulary'

import { evaluateThreshold } from '@/domain/kpi/evaluateThreshold'
import { kpiText } from '@/domain/kpi/kpiText'
import { kpiNames } from '@/domain/vocabulary'
import { sql, sqlIn } from '@/lib/sql'

import type { AlertNews } from '../cases/alerts/tellOfAlert'

import { openAlert } from '../cases/alerts/openAlert'
import { recoverAlert } from '../cases/alerts/recoverAlert'

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
 * Queues have thresholds of their own (`watchQueues`).
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
     where t.is_active and t.kpi::text = any(${sql.param([...kpiNames])}) order by t.id`)

  for (const row of rows) {
    const { change } = evaluateThreshold(
      { badInARow: row.alert_id === null ? 0 : 1, isBreached: row.alert_id !== null },
      row.value,
      { direction: row.direction, limit: row.limit, recoverAt: row.recover_at },
    )

    if (change === 'breach') {
      await openAlert({
        ...(await newsOf({ now, req, row })),
        dedupeKey: `threshold:${row.id}`,
        kind: 'kpi',
        severity: row.severity,
        thresholdId: row.id,
        title: `${row.name}: ${kpiText(row.kpi, row.value ?? 0)}`,
        value: row.value,
      })
    } else if (change === 'recover' && row.alert_id !== null) {
      await recoverAlert({
        ...(await newsOf({ now, req, row })),
        alertId: row.alert_id,
        title: `${row.name} is back to normal`,
        value: row.value,
      })
    }
  }
}

const newsOf = async ({
  now,
  req,
  row,
}: {
  now: Date
  req: PayloadRequest
  row: Row
}): Promise<Omit<AlertNews, 'title'>> => {
  const run = await sqlIn(req)
  const people = await run<{ id: string }>(sql`
    select s.id from staff s where s.is_active and (
      s.role = 'cx-manager' or s.id in (select staff_id from team_members where team_id = ${row.team_id} and is_lead))
     order by s.id`)

  return {
    after: { kpi: row.kpi, limit: row.limit, slice: row.slice, value: row.value },
    body: `${row.kpi} (${row.slice})`,
    caseId: null,
    departmentId: null,
    now,
    recipients: people.map(({ id }) => id),
    req,
  }
}

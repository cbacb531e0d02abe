import type { KpiName } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { kpiNames } from '@/domain/vocabulary'
import { sql } from '@/lib/sql'

import type { KpiThreshold } from './board'

/** The active thresholds of a slice's KPIs, the gravest first. Uptime has only those of everything together. */
export const findThresholds = async ({
  run,
  slice,
}: {
  run: RunSql
  slice: string
}): Promise<readonly (KpiThreshold & { readonly kpi: KpiName })[]> => {
  const rows = await run<{
    direction: 'above' | 'below'
    id: string
    is_breached: boolean
    kpi: KpiName
    limit: number
    name: string
    severity: KpiThreshold['severity']
  }>(sql`
    select t.id, t.kpi, t.name, t.direction, t."limit"::float8 as "limit", t.severity,
           exists (select 1 from alerts a where a.threshold_id = t.id and a.status <> 'recovered') as is_breached
      from thresholds t
     where t.is_active and t.kpi::text = any(${sql.param([...kpiNames])})
       and (t.slice = ${slice} or (t.kpi = 'uptime' and t.slice = 'all'))
     order by array_position(array['urgent', 'high', 'medium', 'low'], t.severity::text), t.id`)

  return rows.map(({ is_breached: isBreached, ...row }) => ({ ...row, isBreached }))
}

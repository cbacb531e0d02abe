import type { KpiName } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { kpiUnits } from '@/domain/kpi/kpiUnits'
import { kpiNames } from '@/domain/vocabulary'
import { sql } from '@/lib/sql'

import type { KpiCard, KpiPoint } from './board'
import type { KpiDay } from './previousValue'

import { trendDays } from './board'
import { findThresholds } from './findThresholds'
import { previousValue } from './previousValue'

const dayMs = 86_400_000

type Raw = {
  computed_at: Date | string
  name: KpiName
  period: 'day' | 'live'
  period_start: Date | string
  sample_size: number
  slice: string
  value: null | number
}

/** The six cards of a slice: live value, the thirty days before, trend and thresholds. */
export const findCards = async ({
  now,
  run,
  slice,
}: {
  now: Date
  run: RunSql
  slice: string
}): Promise<KpiCard[]> => {
  const today = Math.floor(now.getTime() / dayMs) * dayMs
  const from = new Date(today - (2 * trendDays - 1) * dayMs)
  const rows = await run<Raw>(sql`
    select name, period, period_start, slice, value::float8 as value, sample_size::float8 as sample_size, computed_at
      from kpi_values
     where (slice = ${slice} or (name = 'uptime' and slice = 'all'))
       and (period = 'live' or (period = 'day' and period_start >= ${from.toISOString()}))`)
  const thresholds = await findThresholds({ run, slice })

  return kpiNames.map((name) => {
    const own = rows.filter((row) => row.name === name)
    const live = own.find(({ period }) => period === 'live')
    const days = own
      .filter(({ period }) => period === 'day')
      .map((row) => ({
        sampleSize: row.sample_size,
        start: new Date(row.period_start),
        value: row.value,
      }))
    const since = today - (trendDays - 1) * dayMs

    return {
      ...kpiUnits[name],
      computedAt: live === undefined ? null : new Date(live.computed_at).toISOString(),
      name,
      previous: previousValue(
        name,
        days.filter(({ start }) => start.getTime() < since),
      ),
      sampleSize: live?.sample_size ?? 0,
      slice: name === 'uptime' ? 'all' : slice,
      thresholds: thresholds
        .filter(({ kpi }) => kpi === name)
        .map(({ kpi: _, ...threshold }) => threshold),
      trend: trendOf({ days, since }),
      value: live?.value ?? null,
    }
  })
}

/** Every day of the window, also those without a row: a gap is shown as a gap. */
const trendOf = ({ days, since }: { days: readonly KpiDay[]; since: number }): KpiPoint[] => {
  const values = new Map(days.map(({ start, value }) => [start.getTime(), value]))

  return Array.from({ length: trendDays }, (_, index) => {
    const at = since + index * dayMs

    return { day: new Date(at).toISOString().slice(0, 10), value: values.get(at) ?? null }
  })
}

import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** Live figures look at this many days. */
const liveDays = 30

/**
 * The live value of every KPI and slice, from the days: weighted by their samples, which is exact for shares, means and
 * rates. The backlog is what is open now. Returns how many values changed.
 */
export const liveKpis = async ({ now, run }: { now: Date; run: RunSql }): Promise<number> => {
  const at = now.toISOString()
  const from = new Date(now.getTime() - liveDays * 86_400_000).toISOString()
  const changed = await run(sql`
    insert into kpi_values
      (id, key, name, period, period_start, slice, department_id, value, sample_size, is_consistent, computed_at, created_at, updated_at)
    select gen_random_uuid(), name::text || ':live:' || slice, name, 'live', ${at}, slice, department_id,
           case when name = 'backlog' then (array_agg(value order by period_start desc))[1]
                else sum(value * sample_size) / nullif(sum(sample_size) filter (where value is not null), 0) end,
           case when name = 'backlog' then (array_agg(sample_size order by period_start desc))[1] else sum(sample_size) end,
           true, ${at}, ${at}, ${at}
      from kpi_values
     where period = 'day' and period_start > ${from}
     group by name, slice, department_id
    on conflict (key) do update
       set value = excluded.value, sample_size = excluded.sample_size, computed_at = excluded.computed_at,
           period_start = excluded.period_start, updated_at = excluded.updated_at
     where kpi_values.value is distinct from excluded.value or kpi_values.sample_size <> excluded.sample_size
    returning 1`)
  await run(sql`update kpi_values set computed_at = ${at} where period = 'live'`)

  return changed.length
}

import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { SliceChoice } from './board'

/** The slices that have figures: everything, then channels, teams and departments by name. Agents are not offered. */
export const findSlices = async ({ run }: { run: RunSql }): Promise<SliceChoice[]> => {
  const rows = await run<{ kind: SliceChoice['kind']; name: string; slice: string }>(sql`
    select v.slice, split_part(v.slice, ':', 1) as kind,
           coalesce(t.name, d.name, split_part(v.slice, ':', 2)) as name
      from (select distinct slice from kpi_values where period = 'live' and slice ~ '^(channel|team|department):') v
      left join teams t on v.slice = 'team:' || t.id::text
      left join departments d on v.slice = 'department:' || d.id::text
     order by array_position(array['channel', 'team', 'department'], split_part(v.slice, ':', 1)), name`)

  return [{ kind: 'all', name: 'Everything', slice: 'all' }, ...rows]
}

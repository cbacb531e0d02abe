import type { KpiName } from '@/domain/vocabulary'
import type { RunSql, SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

/**
 * Computes the KPIs of one day (UTC) for all slices: everything, each channel, team, department and agent.
 * Definitions as in `domain/kpi`; a test holds the two together.
 */
export const dayKpis = async ({
  day,
  now,
  run,
}: {
  day: Date
  now: Date
  run: RunSql
}): Promise<void> => {
  const from = day.toISOString()
  const end = new Date(day.getTime() + 86_400_000)
  const to = end.toISOString()
  const asOf = (end < now ? end : now).toISOString()

  const slices = { day, now, run }
  await store({
    ...slices,
    name: 'csat',
    // Percent of ratings of 4 and 5; ratings of single answers are not CSAT.
    source: sql`
      (select k.channel, k.team_id, k.department_id, k.assignee_id, f.rating
         from feedback f join cases k on k.id = f.case_id
        where f.created_at >= ${from} and f.created_at < ${to} and f.message_id is null)`,
    value: sql`avg(case when c.rating >= 4 then 100.0 else 0 end)`,
  })
  await store({
    ...slices,
    name: 'resolution-time',
    // Mean minutes from opening to resolution of what was resolved on this day.
    source: sql`(select * from cases where resolved_at >= ${from} and resolved_at < ${to})`,
    value: sql`avg(extract(epoch from c.resolved_at - c.created_at) / 60)`,
  })
  await store({
    ...slices,
    name: 'first-contact-resolution',
    source: sql`
      (select x.*, (select count(*) from messages m
                     where m.case_id = x.id and m.direction = 'inbound' and m.created_at <= x.resolved_at
                       and m.is_automatic is not true) as inbound
         from cases x where x.resolved_at >= ${from} and x.resolved_at < ${to})`,
    value: sql`avg(case when c.inbound <= 1 and (c.reopened_at is null or c.reopened_at > c.resolved_at + interval '7 days')
                        then 100.0 else 0 end)`,
  })
  await store({
    ...slices,
    name: 'agent-productivity',
    // Cases resolved with an agent, per hour in which an agent wrote something.
    sample: sql`count(distinct c.active_hour)`,
    source: sql`
      (select channel, team_id, department_id, assignee_id, 1 as resolved, null::text as active_hour
         from cases where resolved_at >= ${from} and resolved_at < ${to} and assignee_id is not null
       union all
       select k.channel, k.team_id, k.department_id, m.staff_id, 0,
              m.staff_id::text || date_trunc('hour', m.created_at)::text
         from messages m join cases k on k.id = m.case_id
        where m.created_at >= ${from} and m.created_at < ${to} and m.staff_id is not null)`,
    value: sql`sum(c.resolved)::float8 / nullif(count(distinct c.active_hour), 0)`,
  })
  await store({
    ...slices,
    name: 'backlog',
    source: sql`
      (select * from cases
        where created_at < ${asOf} and (resolved_at is null or resolved_at >= ${asOf})
          and (closed_at is null or closed_at >= ${asOf}))`,
    value: sql`count(*)`,
  })
  await uptimeOf({ asOf, day, from, now, run, to })
}

/** `source` is a subselect with the four columns that slices are made of. */
const store = async ({
  day,
  name,
  now,
  run,
  sample = sql`count(*)`,
  source,
  value,
}: {
  day: Date
  name: KpiName
  now: Date
  run: RunSql
  sample?: SQL
  source: SQL
  value: SQL
}): Promise<void> => {
  const start = day.toISOString()
  const at = now.toISOString()
  await run(sql`
    insert into kpi_values
      (id, key, name, period, period_start, slice, department_id, value, sample_size, is_consistent, computed_at, created_at, updated_at)
    select gen_random_uuid(), ${`${name}:day:${start}:`} || s.slice, ${name}, 'day', ${start}, s.slice,
           s.department, s.value, s.sample, true, ${at}, ${at}, ${at}
      from (select case grouping(c.channel, c.team_id, c.department_id, c.assignee_id)
                     when 7 then 'channel:' || c.channel::text
                     when 11 then 'team:' || c.team_id::text
                     when 13 then 'department:' || c.department_id::text
                     when 14 then 'agent:' || c.assignee_id::text
                     else 'all' end as slice,
                   case when grouping(c.department_id) = 0 then c.department_id end as department,
                   ${value} as value, ${sample} as sample
              from ${source} c
             group by grouping sets ((), (c.channel), (c.team_id), (c.department_id), (c.assignee_id))) s
     where s.slice is not null -- a case without team or agent belongs to no slice of that kind
    on conflict (key) do update
       set value = excluded.value, sample_size = excluded.sample_size, computed_at = excluded.computed_at,
           updated_at = excluded.updated_at`)
  // A slice whose last row moved elsewhere was not written above and must not keep its old value.
  await run(sql`
    update kpi_values set value = ${name === 'backlog' ? 0 : null}, sample_size = 0, computed_at = ${at}
     where name = ${name} and period = 'day' and period_start = ${start} and computed_at < ${at}`)
}

/** Percent of the minutes since the first sign of life of the day in which the worker was alive. */
const uptimeOf = async ({
  asOf,
  day,
  from,
  now,
  run,
  to,
}: {
  asOf: string
  day: Date
  from: string
  now: Date
  run: RunSql
  to: string
}): Promise<void> => {
  const at = now.toISOString()
  await run(sql`
    insert into kpi_values
      (id, key, name, period, period_start, slice, value, sample_size, is_consistent, computed_at, created_at, updated_at)
    select gen_random_uuid(), ${`uptime:day:${day.toISOString()}:all`}, 'uptime', 'day', ${day.toISOString()}, 'all',
           least(100, 100.0 * count(*) / greatest(1, extract(epoch from date_trunc('minute', ${asOf}::timestamptz) - min(minute)) / 60 + 1)),
           greatest(1, extract(epoch from date_trunc('minute', ${asOf}::timestamptz) - min(minute)) / 60 + 1), true, ${at}, ${at}, ${at}
      from uptime_minutes where role = 'worker' and minute >= ${from} and minute < ${to}
    having count(*) > 0
    on conflict (key) do update
       set value = excluded.value, sample_size = excluded.sample_size, computed_at = excluded.computed_at,
           updated_at = excluded.updated_at`)
}

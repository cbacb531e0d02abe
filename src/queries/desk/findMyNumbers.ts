import type { MyNumbers, NumberMetric, NumberPeriod } from '@/contracts/deskAgent'
import type { RunSql, SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

import { iso } from './moments'
import { teamMedian } from './teamMedian'

/** How far back each period looks. */
const spans: Readonly<Record<NumberPeriod, number>> = { day: 14, month: 6, week: 8 }
const mostColleagues = 60
/** What somebody did on a case within these minutes counts as one spell of work. */
const slotMinutes = 5

type Series = Omit<MyNumbers, 'tips'>

type Raw = {
  bucket: Date | string
  metric: NumberMetric
  staff_id: string
  value: null | number
}

/**
 * One person's figures by day, week or month in their time zone, and the median of the colleagues who share a team
 * with them. Colleagues' figures leave this function only as medians of three or more.
 *
 * - resolved: cases that were theirs when they were resolved
 * - firstResponse: median minutes to the first answer on cases of theirs
 * - active: mean minutes of work on a case: five-minute spells in which they did something on it (an estimate)
 * - csat: percent of ratings of 4 and 5 on cases of theirs
 *
 * Indexes: desk_all_assignee, case_events_staff, feedback_created_at.
 */
export const findMyNumbers = async ({
  now,
  period,
  run,
  staffId,
}: {
  now: Date
  period: NumberPeriod
  run: RunSql
  staffId: string
}): Promise<Series> => {
  const unit = sql.raw(`'${period}'`)
  const count = spans[period]
  const zone = sql`coalesce((select case when timezone in (select name from pg_timezone_names) then timezone end from staff where id = ${staffId}), 'UTC')`
  const [clock] = await run<{ zone: string }>(sql`select ${zone} as zone`)
  const tz = clock?.zone ?? 'UTC'
  const starts = await run<{ start: Date | string }>(sql`
    select (date_trunc(${unit}, ${now.toISOString()}::timestamptz at time zone ${tz})
            - n * interval '1 ${sql.raw(period)}') at time zone ${tz} as start
      from generate_series(${count - 1}::int, 0, -1) n`)
  const first = starts[0]

  if (first === undefined) {
    throw new Error('There is no first period')
  }

  const from = iso(first.start)
  const bucket = (at: string): SQL =>
    sql`date_trunc(${unit}, ${sql.raw(at)} at time zone ${tz}) at time zone ${tz}`
  const rows = await run<Raw>(sql`
    with people as (
      select ${staffId}::uuid as id
      union
      (select m.staff_id from team_members m join staff s on s.id = m.staff_id and s.is_active
        where m.team_id in (select team_id from team_members where staff_id = ${staffId})
        order by m.staff_id limit ${mostColleagues})
    )
    select 'resolved' as metric, c.assignee_id as staff_id, ${bucket('c.resolved_at')} as bucket,
           count(*)::float8 as value
      from cases c where c.assignee_id in (select id from people) and c.resolved_at >= ${from}
     group by 2, 3
    union all
    select 'firstResponse', c.assignee_id, ${bucket('c.first_responded_at')},
           percentile_cont(0.5) within group (order by extract(epoch from c.first_responded_at - c.created_at) / 60)
      from cases c where c.assignee_id in (select id from people) and c.first_responded_at >= ${from}
     group by 2, 3
    union all
    select 'active', e.staff_id, ${bucket('e.created_at')},
           ${slotMinutes} * count(distinct (e.case_id, floor(extract(epoch from e.created_at) / ${slotMinutes * 60})))::float8
             / count(distinct e.case_id)
      from case_events e
     where e.staff_id in (select id from people) and e.created_at >= ${from} and e.kind <> 'client-token'
     group by 2, 3
    union all
    select 'csat', c.assignee_id, ${bucket('f.created_at')}, avg(case when f.rating >= 4 then 100.0 else 0 end)::float8
      from feedback f join cases c on c.id = f.case_id
     where f.created_at >= ${from} and f.message_id is null and c.assignee_id in (select id from people)
     group by 2, 3`)

  return seriesOf({ period, rows, staffId, starts: starts.map(({ start }) => iso(start)) })
}

const seriesOf = ({
  period,
  rows,
  staffId,
  starts,
}: {
  period: NumberPeriod
  rows: readonly Raw[]
  staffId: string
  starts: readonly string[]
}): Series => {
  const points = rows.map(({ bucket, metric, staff_id, value }) => ({
    at: iso(bucket),
    metric,
    staffId: staff_id,
    value,
  }))
  const seriesFor = (metric: NumberMetric): MyNumbers['metrics'][NumberMetric] => {
    const ofMetric = points.filter((point) => point.metric === metric)
    // Nobody resolved anything: that is a figure. No rating, no answer: there is nothing to measure.
    const nothing = metric === 'resolved' ? 0 : null

    return {
      mine: starts.map(
        (start) =>
          ofMetric.find(({ at, staffId: id }) => at === start && id === staffId)?.value ?? nothing,
      ),
      team: starts.map((start) =>
        teamMedian(
          ofMetric
            .filter(({ at, staffId: id }) => at === start && id !== staffId)
            .flatMap(({ value }) => (value === null ? [] : [value])),
        ),
      ),
    }
  }

  return {
    metrics: {
      active: seriesFor('active'),
      csat: seriesFor('csat'),
      firstResponse: seriesFor('firstResponse'),
      resolved: seriesFor('resolved'),
    },
    period,
    starts,
  }
}

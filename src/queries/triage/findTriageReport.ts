import type { TriageReport } from '@/contracts/triageReport'
import type { RunSql, SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

const weeksBack = 26
/** Enough for every figure here, and read in well under a second. */
const mostJudged = 50_000
const mostLabels = 25
const mostCorrections = 8

/**
 * What triage said of the first message of a case against what people left it at, over half a year. Only cases that an
 * agent resolved, or of which a person corrected something, are judged: what nobody looked at proves nothing.
 */
export const findTriageReport = async ({
  now,
  run,
}: {
  now: Date
  run: RunSql
}): Promise<TriageReport> => {
  const since = new Date(now.getTime() - weeksBack * 7 * 86_400_000).toISOString()
  const [figures, corrected, names] = await Promise.all([
    run<{ figures: Figures }>(figuresQuery(since)),
    run<TriageReport['corrected'][number]>(sql`
      select label, "from", "to", count(*)::int as count,
             (array_agg(json_build_object('number', number, 'subject', subject) order by at desc))[1:3] as cases
        from (select one.key as label, coalesce(one.value ->> 'from', 'nothing') as "from", one.value ->> 'to' as "to",
                     one.value ->> 'at' as at, c.number, c.subject
                from triage_results t join cases c on c.id = t.case_id
                cross join lateral jsonb_each(t.corrections) one
               where t.corrections is not null and t.created_at > ${since}
               order by t.id desc limit ${mostJudged}) corrections
       group by label, "from", "to" order by count(*) desc, label, "from", "to" limit ${mostCorrections}`),
    run<{ key: string; name: string }>(sql`select key, name from categories`),
  ])
  const { accuracy, calibration, cells, judged, weeks } = figures[0]?.figures ?? empty
  const nameOf = new Map(names.map(({ key, name }) => [key, name]))
  const uses = new Map<string, number>()

  for (const { count, truth } of cells ?? []) {
    uses.set(truth, (uses.get(truth) ?? 0) + count)
  }

  for (const { predicted } of cells ?? []) {
    uses.set(predicted, uses.get(predicted) ?? 0)
  }

  return {
    accuracy: accuracy ?? { category: 0, priority: 0 },
    calibration: calibration ?? [],
    confusion: {
      cells: cells ?? [],
      labels: [...uses]
        .toSorted(([a, more], [b, less]) => less - more || a.localeCompare(b))
        .slice(0, mostLabels)
        .map(([key]) => ({ key, name: nameOf.get(key) ?? key })),
    },
    corrected,
    judged,
    weeks: weeks ?? [],
    weeksBack,
  }
}

type Figures = {
  accuracy: null | TriageReport['accuracy']
  calibration: null | TriageReport['calibration']
  cells: null | TriageReport['confusion']['cells']
  judged: number
  weeks: null | TriageReport['weeks']
}
const empty: Figures = { accuracy: null, calibration: null, cells: null, judged: 0, weeks: null }

/** Index: triage_results_created_at, triage_results_case, case_events of the case. */
const figuresQuery = (since: string): SQL => sql`
  with judged as materialized (
    select t.category_label as predicted, coalesce(t.corrections -> 'category' ->> 'to', g.key) as truth,
           (t.priority::text = coalesce(t.corrections -> 'priority' ->> 'to', c.priority::text))::int as priority,
           t.confidence::float8 as confidence, date_trunc('week', t.created_at at time zone 'UTC')::date as week
      from triage_results t join cases c on c.id = t.case_id left join categories g on g.id = c.category_id
     where t.created_at > ${since}
       and coalesce(t.corrections -> 'category' ->> 'to', g.key) is not null
       and (t.corrections is not null or exists (
             select 1 from case_events e where e.case_id = c.id and e.kind = 'moved' and e.actor_kind = 'staff'
                and e.data ->> 'to' = 'resolved'))
       and not exists (select 1 from triage_results f where f.case_id = t.case_id and (f.created_at, f.id) < (t.created_at, t.id))
     order by t.created_at desc limit ${mostJudged}),
  told as (select *, (predicted = truth)::int as category, least(9, floor(confidence * 10))::int as tenth from judged)
  select json_build_object(
    'judged', (select count(*)::int from told),
    'accuracy', (select json_build_object('category', avg(category)::float8, 'priority', avg(priority)::float8)
                   from told having count(*) > 0),
    'weeks', (select json_agg(w order by w.week) from (
        select week::text, count(*)::int as rows, avg(category)::float8 as category, avg(priority)::float8 as priority
          from told group by week) w),
    'cells', (select json_agg(x order by x.count desc, x.truth, x.predicted) from (
        select truth, predicted, count(*)::int as count from told group by truth, predicted) x),
    'calibration', (select json_agg(k order by k."from") from (
        select tenth / 10.0::float8 as "from", count(*)::int as rows, avg(confidence)::float8 as said,
               avg(category)::float8 as "right" from told group by tenth) k)) as figures`

import type { Facts } from '@/domain/routing/conditions'
import type { RoutingAgent } from '@/domain/routing/routingTypes'
import type { BusinessCalendar } from '@/domain/sla/calendar'
import type { SQL } from '@/lib/sql'

import { factsOfHours } from '@/domain/routing/factsOfHours'
import { factsOfPreviousAgent } from '@/domain/routing/factsOfPreviousAgent'
import { weekdays } from '@/domain/routing/ruleFields'

import { sql } from '@/lib/sql'

import type { CaseRow } from '../caseRow'

type HoursRow = Omit<BusinessCalendar, 'holidays'> & { readonly holidays: null | readonly string[] }

export type FactRow = {
  age_hours: number
  arrived_at: string
  attachments: number
  category: null | string
  company: null | string
  confidence: null | number
  customer_cases: number
  customer_language: null | string
  customer_name: null | string
  customer_open_cases: number
  customer_timezone: null | string
  days_known: number
  department: string
  department_hours: HoursRow | null
  entities: null | string[]
  expected_minutes: null | number
  flags: null | string[]
  house_hours: HoursRow[] | null
  intent: null | string
  language: null | string
  out_of_scope: null | number
  previous_agent: null | string
  sentiment: null | number
  tags: null | string[]
  text: string
  tier: string
  text_length: number
  time: null | { date: string; day: number; hour: number }
  toxicity: null | number
  wants_person: null | number
}

/** What rules may ask of a case, its customer and the message, as a subquery whose value is a JSON object or null. */
export const factsPart = ({
  caseId,
  messageId,
  now,
}: {
  caseId: string
  messageId: string
  now: Date
}): SQL => sql`
  (select to_json(fact) from (
     select k.key as category, k.expected_minutes::float8 as expected_minutes, d.key as department, u.tier, u.company,
            left(m.text, 4000) as text, t.confidence::float8 as confidence, t.intent, t.language,
            t.sentiment::float8 as sentiment, t.out_of_scope::float8 as out_of_scope, t.toxicity::float8 as toxicity,
            t.wants_person::float8 as wants_person,
            u.name as customer_name, u.language as customer_language, u.timezone as customer_timezone,
            length(m.text) as text_length, others.cases as customer_cases, others.open_cases as customer_open_cases,
            floor(extract(epoch from ${now.toISOString()}::timestamptz - c.created_at) / 3600)::int as age_hours,
            floor(extract(epoch from ${now.toISOString()}::timestamptz - least(u.created_at, others.first_at)) / 86400)::int as days_known,
            (select count(*)::int from attachments a where a.message_id = m.id) as attachments,
            (select array_agg(f.value::text order by f.value::text) from cases_escalation_flags f where f.parent_id = c.id) as flags,
            (select array_agg(distinct e ->> 'kind') from jsonb_array_elements(
                case when jsonb_typeof(t.entities) = 'array' then t.entities end) e) as entities,
            (select json_build_object('day', extract(isodow from l.at)::int, 'hour', extract(hour from l.at)::int,
                                      'date', to_char(l.at, 'YYYY-MM-DD'))
               from (select ${now.toISOString()}::timestamptz at time zone coalesce(
                       (select nullif(z.timezone, '') from teams z where z.id = d.default_team_id), 'UTC') as at) l) as time,
            m.created_at as arrived_at,
            (select json_build_object('timezone', h.timezone, 'hours', h.hours, 'holidays', h.holidays)
               from teams z join business_hours h on h.id = z.business_hours_id
              where z.id = d.default_team_id) as department_hours,
            (select json_agg(json_build_object('timezone', h.timezone, 'hours', h.hours, 'holidays', h.holidays) order by h.key)
               from business_hours h) as house_hours,
            (select p.assignee_id from cases p
              where p.customer_id = c.customer_id and p.id <> c.id and p.assignee_id is not null
              order by p.created_at desc limit 1) as previous_agent,
            (select array_agg(g.name order by g.name) from case_tags ct join tags g on g.id = ct.tag_id
              where ct.case_id = c.id) as tags
       from cases c
       join departments d on d.id = c.department_id
       join customers u on u.id = c.customer_id
       join messages m on m.id = ${messageId}
       cross join lateral (
         select count(*)::int as cases, count(*) filter (where p.status not in ('resolved', 'closed'))::int as open_cases,
                min(p.created_at) as first_at
           from cases p where p.customer_id = c.customer_id and p.id <> c.id and p.merged_into_id is null) others
       left join categories k on k.id = c.category_id
       left join triage_results t on t.message_id = m.id
      where c.id = ${caseId}) fact)`

const calendarOf = ({ holidays, ...hours }: HoursRow): BusinessCalendar => ({
  ...hours,
  holidays: holidays ?? [],
})

export const factsOf = ({
  agents,
  current,
  now,
  row,
}: {
  agents: readonly RoutingAgent[]
  current: CaseRow
  now: Date
  row: FactRow
}): Facts => {
  const custom = Object.entries(current.customFields).filter(
    (entry): entry is [string, boolean | number | string] =>
      ['boolean', 'number', 'string'].includes(typeof entry[1]),
  )

  const [, month, day] = row.time?.date.split('-').map(Number) ?? []

  return {
    ageHours: row.age_hours,
    category: row.category,
    channel: current.channel,
    confidence: row.confidence,
    'customer.cases': row.customer_cases,
    'customer.company': row.company,
    'customer.daysKnown': row.days_known,
    'customer.language': row.customer_language,
    'customer.name': row.customer_name,
    'customer.openCases': row.customer_open_cases,
    'customer.tier': row.tier,
    'customer.timezone': row.customer_timezone,
    department: row.department,
    expectedMinutes: row.expected_minutes ?? current.expectedMinutes,
    flags: row.flags ?? [],
    intent: row.intent,
    language: row.language,
    'message.attachments': row.attachments,
    'message.entities': row.entities ?? [],
    'message.length': row.text_length,
    messageCount: current.messageCount,
    outOfScope: row.out_of_scope,
    ...factsOfPreviousAgent({ agents, now, previousAgentId: row.previous_agent }),
    priority: current.priority,
    reopenCount: current.reopenCount,
    sentiment: row.sentiment,
    status: current.status,
    subject: current.subject,
    tags: row.tags ?? [],
    text: row.text,
    // On the clock of the department's team: what is night there is what a rule means by night.
    'time.date': row.time?.date ?? null,
    'time.day': day ?? null,
    'time.hour': row.time?.hour ?? null,
    'time.month': month ?? null,
    'time.weekday': row.time === null ? null : (weekdays[row.time.day - 1] ?? null),
    ...factsOfHours({
      arrivedAt: new Date(row.arrived_at),
      department: row.department_hours === null ? null : calendarOf(row.department_hours),
      house: (row.house_hours ?? []).map(calendarOf),
    }),
    toxicity: row.toxicity,
    wantsPerson: row.wants_person,
    ...Object.fromEntries(custom.map(([key, value]) => [`field.${key}`, value])),
  }
}

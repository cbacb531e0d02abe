/** Sentences of customers and of staff; three of them make a message. */
const sentences = [
  'I cannot sign in since this morning.',
  'The invoice of last month shows the wrong company name.',
  'Our board takes half a minute to open.',
  'The export stops at ninety percent every time.',
  'We would like to add four seats to our plan.',
  'Notifications arrive twice on my phone.',
  'The Slack connection asks me to sign in again and again.',
  'My colleague left and her tasks are still assigned to her.',
  'Could you tell me where the audit log can be found?',
  'The file is below the limit but the upload fails.',
  'A payment was taken although we cancelled in time.',
  'I followed the steps in the article and nothing changed.',
  'Please answer today, we have a meeting about it.',
  'It worked last week, so something must have changed.',
  'The error says that my session has expired.',
  'Thank you for the quick answer, that helped a lot.',
  'We looked into it and found the cause on our side.',
  'Could you send us the address of the board in question?',
  'The second phone shows the old time zone.',
  'Two people edited the same card and one change was lost.',
  'The calendar feed is empty since the update.',
  'I need a copy of all data for our auditors.',
  'The webhook is called three times for one change.',
  'Search does not find tasks of archived boards.',
]

const subjects = [
  'Cannot sign in',
  'Wrong invoice address',
  'Board is slow',
  'Export incomplete',
  'More seats',
  'Double notifications',
  'Slack disconnected',
  'Reassign tasks',
  'Question about the audit log',
  'Upload fails',
  'Refund for a payment',
  'Calendar feed empty',
  'Webhook called three times',
  'Search misses tasks',
  'Data export for auditors',
  'Lost changes',
]

const list = (texts: readonly string[]): string =>
  `array[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}]`

/**
 * The rows, as SQL. Everything follows from the number of the case (`u(i, k)`: the k-th chance of case i), so two runs
 * make the same rows. Three years of cases; most of the last three weeks' and 1 % of the older ones are still active;
 * departments, teams and people get unequal shares, as they do.
 */
export const fillStatements = ({
  cases,
  now,
  recent,
}: {
  cases: number
  now: Date
  recent: number
}): readonly string[] => {
  const total = String(cases)
  const at = `'${now.toISOString()}'::timestamptz`
  const customers = String(Math.max(1, Math.floor(cases / 10)))

  return [
    `create function pg_temp.u(i bigint, k int) returns float8 immutable parallel safe language sql as
       $$ select (hashint8extended(i, k) & 1048575) / 1048576.0::float8 $$`,
    // Ordered by time, as the product's own ids are.
    `create function pg_temp.id7(at timestamptz, i bigint, k int) returns uuid immutable parallel safe language sql as
       $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' ||
                  substr(md5(i::text || ':' || k::text), 1, 3) || '8' || substr(md5(i::text || ':' || k::text), 4, 15))::uuid $$`,
    `create temp table bench_team as
       select row_number() over (order by t.key desc) - 1 as n, t.id, t.department_id,
              (select array_agg(g.id order by g.key) from categories g where g.department_id = t.department_id or g.department_id is null) as category_ids,
              (select array_agg(p.staff_id order by p.staff_id) from agent_profiles p join agent_profiles_rels r on r.parent_id = p.id
                where r.departments_id = t.department_id) as staff_ids
         from teams t`,
    `insert into customers (id, name, company, tier, language, email, created_at, updated_at)
       select pg_temp.id7(${at} - interval '1100 days' + i * interval '10 seconds', i, 1),
              (${list(['Ana', 'Ben', 'Carla', 'Deniz', 'Erik', 'Fatima', 'Goran', 'Hana', 'Ivo', 'Julia'])})[1 + (i % 10)] || ' ' ||
              (${list(['Novak', 'Meyer', 'Garcia', 'Haddad', 'Olsen', 'Rossi', 'Sato', 'Silva', 'Kumar', 'Dubois', 'Lind'])})[1 + (i % 11)] || ' ' || i,
              'Company ' || (i % 5000), (array['free', 'team', 'business', 'enterprise'])[1 + (i % 4)]::text::enum_customers_tier, 'en',
              'bench.' || i || '@load.example', ${at} - interval '1100 days', ${at}
         from generate_series(1, ${customers}) i`,
    `create temp table bench_customer as
       select row_number() over (order by id) as n, id from customers where email like 'bench.%@load.example'`,
    'create index on bench_customer (n)',
    'analyze bench_customer',
    `insert into cases (id, number, subject, status, priority, channel, customer_id, department_id, category_id, team_id,
                        assignee_id, language, sentiment, first_response_due_at, next_response_due_at, resolution_due_at,
                        first_responded_at, resolved_at, closed_at, waiting_since, last_message_at, last_inbound_at,
                        message_count, created_at, updated_at)
       select pg_temp.id7(s.created, s.i, 2), 'CW-' || (1000000 + s.i),
              (${list(subjects)})[1 + floor(${String(subjects.length)} * pg_temp.u(s.i, 3))::int] || ' ' || s.i % 997,
              s.status::enum_cases_status,
              (array['low', 'medium', 'medium', 'medium', 'high', 'urgent'])[case when pg_temp.u(s.i, 5) < 0.05 then 6 else 1 + floor(5 * pg_temp.u(s.i, 6))::int end]::enum_cases_priority,
              (array['email', 'email', 'email', 'email', 'whatsapp', 'whatsapp', 'whatsapp', 'web-form', 'web-form', 'chat', 'phone', 'sms', 'social'])[1 + floor(13 * pg_temp.u(s.i, 7))::int]::enum_cases_channel,
              u.id, t.department_id,
              t.category_ids[1 + floor(cardinality(t.category_ids) * pg_temp.u(s.i, 8))::int], t.id,
              case when pg_temp.u(s.i, 9) > 0.15 or s.status in ('resolved', 'closed')
                   then t.staff_ids[1 + floor(cardinality(t.staff_ids) * power(pg_temp.u(s.i, 10), 1.5))::int] end,
              'en', (2 * pg_temp.u(s.i, 11) - 1)::numeric(4, 2),
              s.created + interval '4 hours',
              case when s.status in ('new', 'open', 'escalated') then s.last + interval '8 hours' end,
              s.created + interval '3 days',
              case when s.status <> 'new' then s.created + pg_temp.u(s.i, 12) * interval '6 hours' end,
              case when s.status in ('resolved', 'closed') then s.last end,
              case when s.status = 'closed' then s.last + interval '1 day' end,
              case when s.status not in ('resolved', 'closed') then s.last end,
              s.last, s.last, 3, s.created, s.last
         from (select i, created, least(${at}, created + pg_temp.u(i, 13) * interval '4 days') as last,
                      case when pg_temp.u(i, 14) < (case when i > ${total} - ${total} / 50 then 0.6 else 0.01 end)
                           then (array['open', 'open', 'open', 'open', 'new', 'pending-customer', 'pending-customer', 'on-hold', 'escalated', 'pending-data'])
                                [case when pg_temp.u(i, 15) < 0.03 then 10 else 1 + floor(9 * pg_temp.u(i, 16))::int end]
                           else case when pg_temp.u(i, 17) < 0.15 then 'resolved' else 'closed' end end as status
                 from (select i, ${at} - interval '1095 days' * (1 - i / ${total}.0) as created
                         from generate_series(1, ${total}) i) c) s
         join bench_team t on t.n = floor((select count(*) from bench_team) * power(pg_temp.u(s.i, 18), 1.6))::int
         join bench_customer u on u.n = 1 + floor(${customers} * power(pg_temp.u(s.i, 19), 2))::bigint`,
    `create temp table bench_talk as
       select row_number() over () as i, id, customer_id, channel, assignee_id, created_at, last_message_at, status
         from cases where number like 'CW-_______%' and (created_at > ${at} - interval '1095 days' * (${String(recent)} / ${total}.0) or status not in ('resolved', 'closed'))`,
    `insert into messages (id, case_id, direction, author_kind, staff_id, customer_id, channel, text, language, is_draft, sent_at, created_at, updated_at)
       select pg_temp.id7(m.at, c.i * 4 + m.k, 3), c.id,
              (case when m.k = 2 then 'outbound' else 'inbound' end)::enum_messages_direction,
              (case when m.k = 2 then 'agent' else 'customer' end)::enum_messages_author_kind,
              case when m.k = 2 then c.assignee_id end, case when m.k <> 2 then c.customer_id end,
              c.channel::text::enum_messages_channel,
              (${list(sentences)})[1 + floor(24 * pg_temp.u(c.i, 20 + m.k))::int] || ' ' ||
              (${list(sentences)})[1 + floor(24 * pg_temp.u(c.i, 30 + m.k))::int] || ' ' ||
              (${list(sentences)})[1 + floor(24 * pg_temp.u(c.i, 40 + m.k))::int] || ' (' || c.i || ')',
              'en', false, m.at, m.at, m.at
         from bench_talk c
         cross join lateral (select k, c.created_at + (c.last_message_at - c.created_at) * (k - 1) / 2.0 as at
                               from generate_series(1, 3) k) m`,
    // Two of a hundred active cases have an answer of the assistant that waits for approval.
    `insert into messages (id, case_id, direction, author_kind, channel, text, language, is_draft, created_at, updated_at)
       select pg_temp.id7(c.last_message_at, c.i, 4), c.id, 'outbound', 'assistant', c.channel::text::enum_messages_channel,
              'Here is what our help says about it.', 'en', true, c.last_message_at, c.last_message_at
         from bench_talk c where c.status not in ('resolved', 'closed') and pg_temp.u(c.i, 50) < 0.02`,
  ]
}

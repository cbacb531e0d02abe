import pg from 'pg'

/** As many as fit on one screen of the list. */
const longCaseCount = 10

/** Messages of a long case: what the promise of opening one is about. */
export const longCaseMessages = 50

/**
 * Makes the newest cases of one department long, and the newest of all, so that they stand on top of the inbox of
 * whoever works there. Returns their numbers, in the order of the list.
 */
export const makeLongCases = async ({
  databaseUrl,
  email,
}: {
  databaseUrl: string
  /** Whose inbox they lead. */
  email: string
}): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()

  try {
    await client.query("set session_replication_role = 'replica'")
    const { rows } = await client.query<{ n: string; number: string }>(
      `with mine as (
         select r.departments_id from staff s
           join agent_profiles p on p.staff_id = s.id
           join agent_profiles_rels r on r.parent_id = p.id and r.path = 'departments'
          where s.email = $1),
       chosen as (
         select c.id, row_number() over (order by coalesce(c.last_message_at, c.created_at) desc) as n
           from cases c
          where c.status = 'open' and c.channel = 'email' and c.department_id in (select departments_id from mine)
            and c.snoozed_until is null and c.number like 'CW-_______'
          order by coalesce(c.last_message_at, c.created_at) desc limit $2),
       added as (
         insert into messages (id, case_id, direction, author_kind, channel, text, language, is_draft, sent_at, created_at, updated_at)
         select gen_random_uuid(), chosen.id,
                (case when k % 2 = 0 then 'outbound' else 'inbound' end)::enum_messages_direction,
                (case when k % 2 = 0 then 'agent' else 'customer' end)::enum_messages_author_kind,
                'email', 'Message ' || k || ' of a long conversation. ' || repeat('We looked at it again and found something new. ', 6),
                'en', false, now() - (60 - k) * interval '1 hour', now() - (60 - k) * interval '1 hour', now()
           from chosen cross join generate_series(1, $3::int - 3) k)
       update cases set last_message_at = now() - chosen.n * interval '0.05 seconds'
         from chosen where cases.id = chosen.id
       returning cases.number, chosen.n`,
      [email, longCaseCount, longCaseMessages],
    )
    await client.query('analyze cases')

    return rows.toSorted((a, b) => Number(a.n) - Number(b.n)).map(({ number }) => number)
  } finally {
    await client.end()
  }
}

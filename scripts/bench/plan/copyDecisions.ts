import pg from 'pg'

/**
 * Copies the demo's cases with their routing decisions until there are at least `wanted` decisions to replay; each copy
 * is a case of its own, at the moment and with the inputs of the original. Returns how many there are then.
 */
export const copyDecisions = async ({
  databaseUrl,
  wanted,
}: {
  databaseUrl: string
  wanted: number
}): Promise<number> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()

  try {
    const before = await count(client)

    if (before === 0) {
      throw new Error('The demo has no routing decisions to copy.')
    }

    await client.query('begin')
    await client.query(
      `create temporary table copies on commit drop as
       select c.id as old_id, gen_random_uuid() as new_id, copy from cases c, generate_series(1, $1) copy
        where exists (select 1 from routing_decisions d where d.case_id = c.id)`,
      [Math.ceil(wanted / before) - 1],
    )
    await client.query(
      `insert into cases select (jsonb_populate_record(c, jsonb_build_object(
         'id', n.new_id, 'number', c.number || '-' || n.copy))).*
         from copies n join cases c on c.id = n.old_id`,
    )
    await client.query(
      `insert into routing_decisions select (jsonb_populate_record(d, jsonb_build_object(
         'id', gen_random_uuid(), 'case_id', n.new_id, 'message_id', null))).*
         from copies n join routing_decisions d on d.case_id = n.old_id`,
    )
    await client.query('commit')
    await client.query('vacuum (analyze) cases, routing_decisions')

    return await count(client)
  } finally {
    await client.end()
  }
}

const count = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from routing_decisions where outcome in ('agent', 'queue') and inputs ? 'agents'`,
  )

  return rows[0]?.count ?? 0
}

import pg from 'pg'

import { databaseUrl } from './stack'

/**
 * Asks the database of the Caseway under test: for what no screen shows (what the provider's stand-in took), never to
 * change anything. A connection of its own each time, since the embedded database serves one client at a time.
 */
export const query = async <Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: await databaseUrl() })
  await client.connect()

  try {
    const { rows } = await client.query<Row>(text, [...values])

    return rows
  } finally {
    await client.end()
  }
}

import pg from 'pg'

import { env } from '@/lib/env'
import { sqlOnPool } from '@/lib/sqlOnPool'
import { verifyDecisions } from '@/queries/routing/verifyDecisions'

/**
 * `npm run routing:verify [-- CASE-NUMBER]`: recomputes stored routing decisions from their stored inputs. Ends
 * with code 1 when one comes out differently.
 */
const main = async (): Promise<void> => {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  const started = performance.now()
  await client.connect()

  try {
    await client.query('begin isolation level repeatable read read only')
    const { different, notComputed, otherEngine, same } = await verifyDecisions({
      caseNumber: process.argv[2] ?? null,
      run: sqlOnPool(client),
    })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    process.stdout.write(
      `${String(same)} routing decisions recomputed to the same receipt, ${String(different.length)} differ; ` +
        `${String(notComputed)} were kept or given by hand, ${String(otherEngine)} are of another engine version (${seconds} s)\n`,
    )

    for (const { difference, id } of different.slice(0, 20)) {
      process.stdout.write(`DIFFERENT: decision ${id}, first at ${difference}\n`)
    }

    process.exitCode = different.length === 0 ? 0 : 1
  } finally {
    await client.end()
  }
}

await main()

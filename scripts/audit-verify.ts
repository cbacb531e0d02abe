import pg from 'pg'

import type { VerifyOutcome } from '@/audit/verifyAudit'

import { publicKeyOf, signingKeyOf } from '@/audit/checkpoint'
import { checkpointsPath } from '@/audit/checkpointsPath'
import { verifyAudit } from '@/audit/verifyAudit'
import { env } from '@/lib/env'
import { sqlOnPool } from '@/lib/sqlOnPool'

/** `npm run audit:verify`: recomputes the audit chain. Ends with code 1 when a row is not as it was sealed. */
const main = async (): Promise<void> => {
  const checkpointsFile = checkpointsPath(env.DATA_DIR)
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  const started = performance.now()
  await client.connect()

  try {
    // One snapshot for the whole walk: what is written meanwhile does not look like a gap.
    await client.query('begin isolation level repeatable read read only')
    const outcome = await verifyAudit({
      checkpointsFile,
      now: new Date(),
      publicKey: publicKeyOf(signingKeyOf(env.AUDIT_SIGNING_KEY)),
      run: sqlOnPool(client),
    })
    const seconds = ((performance.now() - started) / 1000).toFixed(1)

    process.stdout.write(`${tell(outcome)} (${seconds} s)\n`)
    process.exitCode = outcome.kind === 'ok' ? 0 : 1
  } finally {
    await client.end()
  }
}

const tell = (outcome: VerifyOutcome): string =>
  outcome.kind === 'ok'
    ? `The audit trail is intact: ${String(outcome.entries)} entries under ` +
      `${String(outcome.checkpoints)} signed checkpoints, ${String(outcome.expired)} of them past their ` +
      `retention, ${String(outcome.unsealed)} waiting for the next seal`
    : `THE AUDIT TRAIL IS NOT INTACT. First bad row: number ${String(outcome.seq)}` +
      `${outcome.entryId === null ? '' : `, entry ${outcome.entryId}`} (${outcome.fault}): ${outcome.detail}`

await main()

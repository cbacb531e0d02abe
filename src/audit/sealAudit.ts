import type { KeyObject } from 'node:crypto'

import type { RunSql } from '@/lib/sql'

import { appendCheckpoints, readLastCheckpoint } from '@/audit/checkpointsFile'
import { findCheckpoints } from '@/audit/findCheckpoints'
import { getChainId } from '@/audit/getChainId'
import { sealBatch } from '@/audit/sealBatch'
import { sql } from '@/lib/sql'

/** Runs work with statements in one transaction of their own, which commits when the work is done. */
export type Transact = <Result>(work: (run: RunSql) => Promise<Result>) => Promise<Result>

/**
 * Seals everything that waits, in batches, each in a transaction of its own and closed by a signed checkpoint in
 * the database and in `checkpointsFile`, which lies outside of it. Also makes the partitions of the next months.
 * Harmless when it runs twice or at the same time; a crash in between leaves a shorter chain that the next run
 * continues, and checkpoints missing in the file, which the next run adds.
 *
 * Throws when the file knows more, or something else, than the database: then the trail was cut or an old copy
 * put back, and going on would hide it.
 */
export const sealAudit = async ({
  batchSize = 1000,
  checkpointsFile,
  now,
  signingKey,
  transact,
}: {
  batchSize?: number
  checkpointsFile: string
  now: () => Date
  signingKey: KeyObject
  transact: Transact
}): Promise<{ batches: number; sealed: number }> => {
  const chainId = await transact(async (run) => {
    await run(sql`select audit_ensure_partitions(2)`)

    return getChainId(run)
  })
  let batches = 0
  let sealed = 0

  for (;;) {
    const known = await readLastCheckpoint({ chainId, file: checkpointsFile })
    const result = await transact(async (run) => {
      const made = await sealBatch({
        batchSize,
        chainId,
        now: now(),
        run,
        signingKey,
        verifyNewest: async (newest) => {
          const same =
            known &&
            (await findCheckpoints({ afterBatch: known.batch - 1, chainId, limit: 1, run }))

          if (known !== undefined && same?.[0]?.signature !== known.signature) {
            throw new Error(
              `The audit trail was cut or restored from an old copy: ${checkpointsFile} knows checkpoint ` +
                `${String(known.batch)}, the database ends at ${String(newest?.batch ?? 0)} or has another one. ` +
                'Run npm run audit:verify; after a restore that you wanted, move the file to your archive.',
            )
          }
        },
      })
      const missing = await findCheckpoints({
        afterBatch: known?.batch ?? 0,
        chainId,
        limit: 10_000,
        run,
      })

      return { made, missing }
    })

    if (result.missing.length > 0) {
      await appendCheckpoints({ checkpoints: result.missing, file: checkpointsFile })
    }

    if (result.made === null) {
      return { batches, sealed }
    }

    batches += 1
    sealed += result.made.sealed
  }
}

import type { Checkpoint } from '@/audit/checkpoint'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** Checkpoints in the database after a batch, by batch. Their signatures are not checked here. */
export const findCheckpoints = async ({
  afterBatch = 0,
  chainId,
  limit,
  newestFirst = false,
  run,
}: {
  afterBatch?: number
  chainId: string
  limit: number
  newestFirst?: boolean
  run: RunSql
}): Promise<Checkpoint[]> => {
  const rows = await run<{
    at: string
    batch: string
    first_seq: string
    last_hash: string
    last_seq: string
    signature: string
  }>(sql`
    select batch::text, first_seq::text, last_seq::text, last_hash, at, signature
      from audit_checkpoints point where point.batch > ${afterBatch}
     order by point.batch ${newestFirst ? sql`desc` : sql`asc`} limit ${limit}`)

  return rows.map((row) => ({
    at: row.at,
    batch: Number(row.batch),
    chainId,
    firstSeq: Number(row.first_seq),
    lastHash: row.last_hash,
    lastSeq: Number(row.last_seq),
    signature: row.signature,
  }))
}

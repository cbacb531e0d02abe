import type { KeyObject } from 'node:crypto'

import type { Checkpoint } from '@/audit/checkpoint'
import type { RunSql } from '@/lib/sql'

import { chainHash, genesisHash } from '@/audit/chainHash'
import { signCheckpoint } from '@/audit/checkpoint'
import { findCheckpoints } from '@/audit/findCheckpoints'
import { canonicalEntry, sealedColumns } from '@/audit/sealedEntry'
import { sql } from '@/lib/sql'

/**
 * Numbers, chains and signs the committed entries that have no seal yet. Null when there are none.
 *
 * Run it in a transaction. Two at once are harmless: an advisory lock lets one wait, and it then finds what the
 * first left. Only transactions are read that began before every one still open (`pg_snapshot_xmin`): a row
 * that commits late cannot be overtaken for good. After a restore from a dump the transaction numbers start
 * anew, below those in the rows; then everything without a seal is read, the rows of the old numbers first, so
 * that the newest seal soon has a number of today again.
 *
 * `verifyNewest` gets the newest checkpoint before anything is written and may throw to stop the sealing.
 */
export const sealBatch = async ({
  batchSize,
  chainId,
  now,
  run,
  signingKey,
  verifyNewest,
}: {
  batchSize: number
  chainId: string
  now: Date
  run: RunSql
  signingKey: KeyObject
  verifyNewest: (newest: Checkpoint | undefined) => Promise<void>
}): Promise<{ checkpoint: Checkpoint; sealed: number } | null> => {
  await run(sql`select pg_advisory_xact_lock(hashtext('audit_seal'))`)
  const [newest] = await findCheckpoints({ chainId, limit: 1, newestFirst: true, run })
  await verifyNewest(newest)

  const [last] = await run<{ hash: string; seq: string; xid: string; is_restored: boolean }>(sql`
    select hash, seq, entry_xid::text as xid,
        entry_xid >= pg_snapshot_xmin(pg_current_snapshot()) as is_restored
      from audit_seals order by seq desc limit 1`)
  const reach =
    last === undefined || last.is_restored
      ? sql`(entry.xid < pg_snapshot_xmin(pg_current_snapshot())
          or entry.xid >= pg_snapshot_xmax(pg_current_snapshot()))`
      : sql`entry.xid >= ${last.xid}::xid8
          and entry.xid < pg_snapshot_xmin(pg_current_snapshot())`
  const entries = await run<{ entry_xid: string; id: string; at: string }>(sql`
    select ${sealedColumns}, entry.xid::text as entry_xid from audit_entries entry
     where ${reach} and not exists (select 1 from audit_seals seal where seal.entry_id = entry.id)
     order by entry.xid < pg_snapshot_xmax(pg_current_snapshot()), entry.xid, entry.ordinal
     limit ${batchSize}`)

  if (entries.length === 0) {
    return null
  }

  const batch = (newest?.batch ?? 0) + 1
  const lastSeq = Number(last?.seq ?? 0)
  let hash = last?.hash ?? genesisHash(chainId)
  const seals = entries.map((entry, index) => {
    const previous = hash
    hash = chainHash(previous, canonicalEntry(entry))

    return {
      batch,
      entry_at: entry.at,
      entry_id: entry.id,
      entry_xid: entry.entry_xid,
      hash,
      prev_hash: previous,
      seq: lastSeq + index + 1,
    }
  })
  const checkpoint = signCheckpoint(
    {
      at: now.toISOString(),
      batch,
      chainId,
      firstSeq: lastSeq + 1,
      lastHash: hash,
      lastSeq: lastSeq + entries.length,
    },
    signingKey,
  )

  await run(sql`
    insert into audit_seals (seq, entry_id, entry_at, entry_xid, prev_hash, hash, batch)
    select seq, entry_id, entry_at, entry_xid::xid8, prev_hash, hash, batch
      from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb) as seal(seq bigint, entry_id uuid,
        entry_at timestamptz, entry_xid text, prev_hash text, hash text, batch bigint)`)
  await run(sql`
    insert into audit_checkpoints (batch, first_seq, last_seq, last_hash, at, signature)
    values (${batch}, ${checkpoint.firstSeq}, ${checkpoint.lastSeq}, ${hash}, ${checkpoint.at},
      ${checkpoint.signature})`)

  return { checkpoint, sealed: entries.length }
}

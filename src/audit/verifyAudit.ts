import type { KeyObject } from 'node:crypto'

import type { Checkpoint } from '@/audit/checkpoint'
import type { RunSql } from '@/lib/sql'

import { chainHash, genesisHash } from '@/audit/chainHash'
import { isSignedBy } from '@/audit/checkpoint'
import { readCheckpoints } from '@/audit/checkpointsFile'
import { findCheckpoints } from '@/audit/findCheckpoints'
import { getChainId } from '@/audit/getChainId'
import { canonicalEntry, sealedColumns } from '@/audit/sealedEntry'
import { sql } from '@/lib/sql'

export type AuditFault =
  /** The entry's content is not what was sealed. */
  | 'entry-changed'
  | 'entry-missing'
  /** The chain has a gap, or a seal does not link to the one before it. */
  | 'seal-missing'
  | 'seal-changed'
  /** A checkpoint that the file or a seal knows is not in the database: the tail was cut, or an old copy put back. */
  | 'checkpoint-missing'
  /** Signed with another key, or its content was changed. */
  | 'checkpoint-changed'

export type VerifyOutcome =
  | {
      readonly kind: 'ok'
      readonly entries: number
      readonly checkpoints: number
      /** Entries older than 36 months whose partitions were dropped; their seals still link. */
      readonly expired: number
      /** Written since the last seal: not protected by the chain yet. */
      readonly unsealed: number
    }
  | {
      readonly kind: 'bad'
      readonly fault: AuditFault
      /** Number of the first bad row in the chain. */
      readonly seq: number
      readonly entryId: null | string
      readonly detail: string
    }

const retentionMonths = 36

/**
 * Recomputes the whole chain and names the first row that is not as it was sealed. Reads only; needs the public
 * key and, to notice a cut tail or a restored old copy, the checkpoints file.
 *
 * An entry may be missing only where its whole month is gone and older than 36 months at `now`.
 */
export const verifyAudit = async ({
  checkpointsFile,
  now,
  pageSize = 5000,
  publicKey,
  run,
}: {
  checkpointsFile?: string
  now: Date
  pageSize?: number
  publicKey: KeyObject
  run: RunSql
}): Promise<VerifyOutcome> => {
  const chainId = await getChainId(run)
  const points = await findCheckpoints({ chainId, limit: 100_000_000, run })
  const oldestKept = await findOldestKept({ now, run })
  let expired = 0
  let hash = genesisHash(chainId)
  let nextPoint = 0
  let seq = 0

  for (;;) {
    const seals = await findSeals({ afterSeq: seq, limit: pageSize, run })

    for (const seal of seals) {
      seq += 1
      const at = { entryId: seal.entry_id, seq }

      if (Number(seal.seq) !== seq) {
        return bad('seal-missing', { entryId: null, seq }, `after it comes number ${seal.seq}`)
      }

      if (seal.prev_hash !== hash) {
        return bad('seal-changed', at, 'it does not link to the row before it')
      }

      if (seal.id !== null) {
        if (chainHash(hash, canonicalEntry(seal)) !== seal.hash) {
          return bad('entry-changed', at, 'its content does not fit its hash')
        }
      } else if (seal.sealed_at < oldestKept) {
        expired += 1
      } else {
        return bad('entry-missing', at, await tellMissing({ entryId: seal.entry_id, run }))
      }

      hash = seal.hash
      const point = points[nextPoint]

      if (point === undefined || point.batch !== Number(seal.batch) || point.lastSeq < seq) {
        return bad('checkpoint-missing', at, `no checkpoint ${seal.batch} covers it`)
      }

      if (point.lastSeq === seq) {
        if (point.lastHash !== hash || !isSignedBy(point, publicKey)) {
          return bad(
            'checkpoint-changed',
            at,
            `checkpoint ${seal.batch} has another hash or signer`,
          )
        }

        nextPoint += 1
      }
    }

    if (seals.length < pageSize) {
      break
    }
  }

  const unmet = points[nextPoint]

  if (unmet !== undefined) {
    return bad(
      'seal-missing',
      { entryId: null, seq: seq + 1 },
      `checkpoint ${String(unmet.batch)} was signed up to number ${String(unmet.lastSeq)}`,
    )
  }

  const cut =
    checkpointsFile && (await findCut({ chainId, checkpointsFile, points, publicKey, seq }))

  return cut
    ? cut
    : {
        checkpoints: points.length,
        entries: seq,
        expired,
        kind: 'ok',
        unsealed: await countUnsealed(run),
      }
}

const bad = (
  fault: AuditFault,
  at: { entryId: null | string; seq: number },
  detail: string,
): VerifyOutcome & { kind: 'bad' } => ({ detail, fault, kind: 'bad', ...at })

type SealRow = {
  batch: string
  entry_id: string
  hash: string
  id: null | string
  prev_hash: string
  sealed_at: string
  seq: string
}

const findSeals = ({
  afterSeq,
  limit,
  run,
}: {
  afterSeq: number
  limit: number
  run: RunSql
}): Promise<SealRow[]> =>
  run<SealRow>(sql`
    select seal.seq::text as seq, seal.entry_id::text as entry_id, seal.prev_hash, seal.hash,
        seal.batch::text as batch,
        to_char(seal.entry_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sealed_at,
        ${sealedColumns}
      from (select * from audit_seals where seq > ${afterSeq} order by seq limit ${limit}) seal
      left join audit_entries entry on entry.id = seal.entry_id and entry.at = seal.entry_at
     order by seal.seq`)

/** Entries before this moment may be gone: older than the retention, and in a month of which nothing is left. */
const findOldestKept = async ({ now, run }: { now: Date; run: RunSql }): Promise<string> => {
  const [row] = await run<{ kept: string }>(sql`
    select to_char(least(
        audit_month((${now.toISOString()}::timestamptz at time zone 'UTC'
          - make_interval(months => ${retentionMonths})) at time zone 'UTC'),
        (select audit_month(min(at)) from audit_entries)
      ) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as kept`)

  return row?.kept ?? ''
}

const tellMissing = async ({ entryId, run }: { entryId: string; run: RunSql }): Promise<string> => {
  const moved = await run(sql`select 1 from audit_entries where id = ${entryId}::uuid`)

  return moved.length > 0 ? 'its time was changed' : 'the entry was deleted'
}

/** What the file has and the database has not. */
const findCut = async ({
  chainId,
  checkpointsFile,
  points,
  publicKey,
  seq,
}: {
  chainId: string
  checkpointsFile: string
  points: readonly Checkpoint[]
  publicKey: KeyObject
  seq: number
}): Promise<(VerifyOutcome & { kind: 'bad' }) | undefined> => {
  const stored = new Map(points.map((point) => [point.batch, point]))
  const kept = await readCheckpoints({ chainId, file: checkpointsFile })
  const unsigned = kept.find((point) => !isSignedBy(point, publicKey))

  if (unsigned !== undefined) {
    return bad(
      'checkpoint-changed',
      { entryId: null, seq: unsigned.lastSeq },
      `checkpoint ${String(unsigned.batch)} in ${checkpointsFile} has another signer`,
    )
  }

  const lost = kept.find((point) => stored.get(point.batch)?.signature !== point.signature)

  return (
    lost &&
    bad(
      'checkpoint-missing',
      { entryId: null, seq: Math.min(seq + 1, lost.lastSeq) },
      `${checkpointsFile} has checkpoint ${String(lost.batch)} up to number ${String(lost.lastSeq)}, ` +
        `the chain ends at ${String(seq)}: its tail was cut, or an old copy was put back`,
    )
  )
}

const countUnsealed = async (run: RunSql): Promise<number> => {
  const [row] = await run<{ count: string }>(sql`
    select count(*)::text as count from audit_entries entry
     where not exists (select 1 from audit_seals seal where seal.entry_id = entry.id)`)

  return Number(row?.count ?? 0)
}

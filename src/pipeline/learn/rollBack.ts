import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { recordAudit } from '@/audit/recordAudit'
import { sql, sqlIn } from '@/lib/sql'

export type RollBackOutcome =
  { kind: 'not-found' } | { kind: 'refused'; reason: string } | { kind: 'rolled-back' }

/**
 * Puts an earlier version of the triage model into use, or with `id: null` the starter model. New messages are read by
 * it within seconds; what was triaged before stays as it is. Run inside a transaction.
 */
export const rollBack = async ({
  actor,
  id,
  now,
  reason,
  req,
}: {
  actor: Actor & { id: string }
  id: null | string
  now: Date
  reason: string
  req: PayloadRequest
}): Promise<RollBackOutcome> => {
  const run = await sqlIn(req)
  // In one order: two people who roll back at once wait for each other, and one of them finds it done.
  const rows = await run<{
    has_bytes: boolean
    id: string
    state: string
    version: null | string
  }>(sql`
    select id, state, version, bytes is not null as has_bytes from triage_models
     where state = 'active' or id = ${id}::uuid order by id for update`)
  const active = rows.find(({ state }) => state === 'active')
  const wanted = rows.find((row) => row.id === id)

  if (id !== null && wanted === undefined) {
    return { kind: 'not-found' }
  }

  if (active?.id === wanted?.id) {
    return { kind: 'refused', reason: 'This version is in use already.' }
  }

  if (wanted !== undefined && !wanted.has_bytes) {
    return { kind: 'refused', reason: 'Of this version only its figures are kept.' }
  }

  await run(sql`update triage_models set state = 'kept' where state = 'active'`)
  await run(sql`
    update triage_models set state = 'active', activated_at = ${now.toISOString()} where id = ${id}::uuid`)
  await recordAudit({
    action: 'triage-model.rolled-back',
    actor,
    after: { version: wanted?.version ?? 'starter' },
    before: { version: active?.version ?? 'starter' },
    modelVersion: wanted?.version ?? null,
    reason,
    req,
    subjectId: id ?? active?.id ?? null,
    subjectType: 'triage-models',
  })

  return { kind: 'rolled-back' }
}

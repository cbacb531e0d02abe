import type { Payload, PayloadRequest } from 'payload'

import type { TriageTrainer } from '@/contracts/ports/triage'
import type { Comparison } from '@/domain/triage/compareModels'

import { recordAudit } from '@/audit/recordAudit'
import { crashPoint } from '@/lib/crashPoint'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn, sqlOn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import { systemActor } from '../cases/actor'

export type TrainingRun = {
  readonly current: null | { readonly bytes: Uint8Array; readonly version: string }
  readonly id: string
  readonly labels: readonly { readonly description: string; readonly label: string }[]
  /** Only what people said by then is learned from. */
  readonly until: Date
}

/** New things that people said since the last run, before the clock asks for another one. */
const enoughNews = 20
/** Older versions keep their figures and lose their bytes: nobody goes back that far. */
const mostKept = 30

/**
 * The run that waits or was cut off. When nobody asked for one, a new one is begun where people said enough since the
 * last; null when they did not.
 */
export const findTraining = async ({
  now,
  payload,
}: {
  now: Date
  payload: Payload
}): Promise<null | TrainingRun> => {
  const run = sqlOn(payload)
  await run(sql`
    insert into triage_models (id, state, asked_at)
    select ${uuidv7(now)}, 'training', ${now.toISOString()}
     where (select count(*) from (
              select 1 from triage_results where corrections is not null
                 and updated_at > coalesce((select max(asked_at) from triage_models), '-infinity')
              union all
              select 1 from cases where resolved_at > coalesce((select max(asked_at) from triage_models), '-infinity')
              limit ${enoughNews}) news) >= ${enoughNews}
    on conflict do nothing`)
  const [row] = await run<{ asked_at: Date | string; id: string }>(
    sql`select id, asked_at from triage_models where state = 'training'`,
  )

  if (row === undefined) {
    return null
  }

  const [current] = await run<{ bytes: Uint8Array; version: string }>(
    sql`select version, bytes from triage_models where state = 'active'`,
  )
  const labels = await run<{ description: string; label: string }>(sql`
    select key as label, name || ' ' || coalesce(description, '') as description from categories
     where is_active order by key`)

  return {
    // A plain array: what the driver gives shares its memory with other answers.
    current: current === undefined ? null : { ...current, bytes: new Uint8Array(current.bytes) },
    id: row.id,
    labels,
    until: new Date(row.asked_at),
  }
}

/** Says how far a run is, for the screen that watches. */
export const tellProgress = async ({
  payload,
  phase,
  share,
  training,
}: {
  payload: Payload
  phase: 'comparing' | 'learning' | 'reading'
  share: number
  training: TrainingRun
}): Promise<void> => {
  await sqlOn(payload)(sql`
    update triage_models set phase = ${phase}, progress = ${share} where id = ${training.id} and state = 'training'`)
}

/** Stores the model with its figures and, where it is not worse, puts it into use: one transaction, or nothing. */
export const endTraining = async ({
  comparison: { isActivated, newer, older, reason },
  counts,
  now,
  payload,
  trained: { bytes, version },
  training,
}: {
  comparison: Comparison
  counts: Record<string, number>
  now: Date
  payload: Payload
  trained: Pick<Awaited<ReturnType<TriageTrainer>>, 'bytes' | 'version'>
  training: TrainingRun
}): Promise<{ kind: 'activated' | 'nothing-to-do' | 'rejected' }> =>
  inTransaction<{ kind: 'activated' | 'nothing-to-do' | 'rejected' }>({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      const [mine] = await run(
        sql`select 1 from triage_models where id = ${training.id} and state = 'training' for update`,
      )

      if (mine === undefined) {
        return { kind: 'nothing-to-do' }
      }

      const at = now.toISOString()

      if (isActivated) {
        await run(sql`update triage_models set state = 'kept' where state = 'active'`)
      }

      await run(sql`
        update triage_models
           set state = ${isActivated ? 'active' : 'rejected'}, activated_at = ${isActivated ? at : null}, ended_at = ${at},
               phase = 'done', progress = 1, version = ${version}, reason = ${reason}, bytes = ${Buffer.from(bytes)},
               counts = ${JSON.stringify(counts)}::jsonb, scores = ${JSON.stringify({ newer, older })}::jsonb
         where id = ${training.id}`)
      await run(sql`
        update triage_models set bytes = null
         where state in ('kept', 'rejected') and id not in (
           select id from triage_models where bytes is not null order by asked_at desc limit ${mostKept})`)
      await recordTraining({
        action: isActivated ? 'triage-model.activated' : 'triage-model.rejected',
        after: { ...counts, accuracy: newer.category.accuracy, before: older.category.accuracy },
        reason,
        req,
        training,
        version,
      })
      crashPoint('learn:before-commit')

      return { kind: isActivated ? 'activated' : 'rejected' }
    },
  })

/** A run that failed for good says so instead of standing in the way of the next one. */
export const failTraining = async ({
  error,
  now,
  payload,
  training,
}: {
  error: unknown
  now: Date
  payload: Payload
  training: TrainingRun
}): Promise<void> =>
  inTransaction({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      const reason = `It could not be trained: ${error instanceof Error ? error.message : 'unknown'}`
      await run(sql`
        update triage_models set state = 'failed', ended_at = ${now.toISOString()}, reason = ${reason}
         where id = ${training.id} and state = 'training'`)
      await recordTraining({
        action: 'triage-model.failed',
        after: {},
        reason,
        req,
        training,
        version: null,
      })
    },
  })

const recordTraining = async ({
  action,
  after,
  reason,
  req,
  training,
  version,
}: {
  action: string
  after: Record<string, unknown>
  reason: string
  req: PayloadRequest
  training: TrainingRun
  version: null | string
}): Promise<void> =>
  recordAudit({
    action,
    actor: systemActor,
    after: { ...after, version },
    before: { version: training.current?.version ?? 'starter' },
    modelVersion: version,
    reason,
    req,
    subjectId: training.id,
    subjectType: 'triage-models',
  })

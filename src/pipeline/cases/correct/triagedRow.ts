import type { PayloadRequest } from 'payload'

import type { StoredCorrections } from '@/contracts/triageCorrections'
import type { PredictedLabels } from '@/domain/triage/corrections'
import type { Priority } from '@/domain/vocabulary'

import { storedCorrections } from '@/contracts/triageCorrections'
import { sql, sqlIn } from '@/lib/sql'

export type TriagedRow = {
  readonly corrections: StoredCorrections
  readonly id: string
  readonly messageId: string
  readonly model: string
  readonly predicted: PredictedLabels
}

/** What triage said about a message of the case: the one named, or the first, which decided what the case is about. */
export const readTriaged = async ({
  caseId,
  req,
  which,
}: {
  caseId: string
  req: PayloadRequest
  which: 'first' | { id: string }
}): Promise<null | TriagedRow> => {
  const run = await sqlIn(req)
  const [row] = await run<{
    category: string
    corrections: unknown
    id: string
    intent: null | string
    language: string
    message_id: string
    model: string
    priority: Priority
    sentiment: number
    wants_person: null | number
  }>(sql`
    select id, message_id, category_label as category, intent, language, priority, sentiment::float8 as sentiment,
           wants_person::float8 as wants_person, corrections, model || ' ' || model_version as model
      from triage_results
     where case_id = ${caseId} and (${which === 'first' ? null : which.id}::uuid is null or id = ${which === 'first' ? null : which.id}::uuid)
     order by created_at, id limit 1`)

  return row === undefined
    ? null
    : {
        corrections: storedCorrections.parse(row.corrections ?? {}),
        id: row.id,
        messageId: row.message_id,
        model: row.model,
        predicted: {
          category: row.category,
          intent: row.intent,
          language: row.language,
          priority: row.priority,
          sentiment: row.sentiment,
          wantsPerson: row.wants_person,
        },
      }
}

/** Writes what people changed of one understanding; none left means nobody corrected it. */
export const storeCorrections = async ({
  corrections,
  now,
  req,
  triageId,
}: {
  corrections: StoredCorrections
  now: Date
  req: PayloadRequest
  triageId: string
}): Promise<void> => {
  const run = await sqlIn(req)
  const [latest] = Object.values(corrections).toSorted((a, b) => b.at.localeCompare(a.at))
  await run(sql`
    update triage_results
       set corrections = ${latest === undefined ? null : JSON.stringify(corrections)}::jsonb,
           corrected_by_id = ${latest?.by ?? null}::uuid, updated_at = ${now.toISOString()}
     where id = ${triageId}`)
}

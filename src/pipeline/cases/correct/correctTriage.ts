import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { LabelCorrection } from '@/contracts/triageCorrections'
import type { LabelValue } from '@/domain/triage/corrections'
import type { Case } from '@/payload-types'

import { predictedValue } from '@/domain/triage/corrections'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../caseRow'

import { lockCase } from '../caseRow'
import { writeCase } from '../writeCase'
import { readTriaged, storeCorrections } from './triagedRow'

export type CorrectOutcome =
  | { kind: 'corrected'; rev: number }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }
  | { kind: 'unchanged' }

/**
 * Corrects one label that triage gave (requirement D5), or with `value: null` takes a correction back. The case follows
 * where it carries that label; the correction itself, with who, when and what was predicted, stays with the triage
 * result and becomes a training example.
 *
 * `triageId` names the understanding the person looked at: when the message was read anew meanwhile, nothing is
 * written. Run inside a transaction.
 */
export const correctTriage = async ({
  actor,
  caseId,
  correction: { label, value },
  now,
  req,
  triageId,
}: {
  actor: Actor & { id: string }
  caseId: string
  correction: LabelCorrection
  now: Date
  req: PayloadRequest
  triageId: string
}): Promise<CorrectOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  const triaged = await readTriaged({ caseId, req, which: { id: triageId } })

  if (triaged === null) {
    return {
      kind: 'refused',
      reason: 'Triage has read the message anew meanwhile. Look again, then correct it.',
    }
  }

  const predicted = predictedValue(label, triaged.predicted)
  const { [label]: known, ...others } = triaged.corrections
  // Saying what the model had said takes an earlier correction back.
  const to = value === predicted ? null : value

  if (to === (known?.to ?? null)) {
    return { kind: 'unchanged' }
  }

  const shown = to ?? known?.caseBefore ?? predicted
  const set = await caseValue({ current, label, req, value: shown })

  if (set === null) {
    return { kind: 'refused', reason: 'There is no such category any more.' }
  }

  await storeCorrections({
    corrections:
      to === null
        ? others
        : {
            ...others,
            [label]: {
              at: now.toISOString(),
              by: actor.id,
              caseBefore: known?.caseBefore ?? (await carried({ current, label, req })),
              from: predicted,
              to,
            },
          },
    now,
    req,
    triageId,
  })
  const { rev } = await writeCase({
    action: to === null ? 'correction-undone' : 'triage-corrected',
    actor,
    after: { [label]: to ?? shown },
    before: { [label]: known?.to ?? predicted },
    case: current,
    data: { from: known?.to ?? predicted, label, messageId: triaged.messageId, to: shown },
    events: ['case.changed'],
    modelVersion: triaged.model,
    now,
    req,
    set,
  })

  return { kind: 'corrected', rev }
}

/** What the case carries of a label; null for those that only the understanding has. */
const carried = async ({
  current,
  label,
  req,
}: {
  current: CaseRow
  label: LabelCorrection['label']
  req: PayloadRequest
}): Promise<LabelValue | null> => {
  switch (label) {
    case 'category': {
      const run = await sqlIn(req)
      const [row] = await run<{ key: string }>(
        sql`select key from categories where id = ${current.categoryId}`,
      )

      return row?.key ?? null
    }
    case 'intent':
    case 'wantsPerson':
      return null
    default:
      return current[label]
  }
}

/** The change of the case that goes with the label. Null: there is no such category. */
const caseValue = async ({
  current,
  label,
  req,
  value,
}: {
  current: CaseRow
  label: LabelCorrection['label']
  req: PayloadRequest
  value: LabelValue | null
}): Promise<null | Partial<Pick<Case, 'category' | 'language' | 'priority' | 'sentiment'>>> => {
  switch (label) {
    case 'category': {
      const run = await sqlIn(req)
      const [row] = await run<{ id: string }>(
        sql`select id from categories where key = ${value} and is_active`,
      )

      return row === undefined ? null : { category: row.id }
    }
    case 'intent':
    case 'wantsPerson':
      return {}
    default:
      // Held to its label by `labelCorrection`, or read from the case itself.
      return value === current[label] ? {} : { [label]: value }
  }
}

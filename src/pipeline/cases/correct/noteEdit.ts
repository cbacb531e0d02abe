import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { LabelValue } from '@/domain/triage/corrections'

import { predictedValue } from '@/domain/triage/corrections'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../caseRow'
import type { CaseChanges } from '../editCase'

import { readTriaged, storeCorrections } from './triagedRow'

/**
 * A person who changes category, priority or language of a case says that triage was wrong, wherever they do it: the
 * change is kept with the understanding of the first message, as if they had corrected it there. Setting a label to
 * what the model had said takes the correction back.
 */
export const noteEdit = async ({
  actor,
  case: current,
  changes: { categoryId, language, priority },
  now,
  req,
}: {
  actor: Actor
  case: CaseRow
  changes: CaseChanges
  now: Date
  req: PayloadRequest
}): Promise<void> => {
  const { id: by, kind } = actor
  const touches = categoryId !== undefined || language !== undefined || priority !== undefined

  if (kind !== 'staff' || by === null || !touches) {
    return
  }

  const triaged = await readTriaged({ caseId: current.id, req, which: 'first' })

  if (triaged === null) {
    return
  }

  const keys = await keysOf({ ids: [categoryId, current.categoryId], req })
  const said = {
    // A case without a category teaches nothing about categories.
    ...(categoryId === undefined
      ? {}
      : { category: categoryId === null ? undefined : keys.get(categoryId) }),
    ...(language === undefined ? {} : { language }),
    ...(priority === undefined ? {} : { priority }),
  }
  const before: Record<string, LabelValue | null> = {
    category: keys.get(current.categoryId ?? '') ?? null,
    language: current.language,
    priority: current.priority,
  }
  const corrections = new Map(Object.entries(triaged.corrections))

  for (const label of ['category', 'language', 'priority'] as const) {
    if (!(label in said)) continue

    const to = said[label]
    const from = predictedValue(label, triaged.predicted)

    if (to === undefined || to === from) {
      corrections.delete(label)
    } else {
      corrections.set(label, {
        at: now.toISOString(),
        by,
        caseBefore: corrections.get(label)?.caseBefore ?? before[label] ?? null,
        from,
        to,
      })
    }
  }

  await storeCorrections({
    corrections: Object.fromEntries(corrections),
    now,
    req,
    triageId: triaged.id,
  })
}

const keysOf = async ({
  ids,
  req,
}: {
  ids: readonly (null | string | undefined)[]
  req: PayloadRequest
}): Promise<Map<string, string>> => {
  const known = ids.filter((id): id is string => typeof id === 'string')

  if (known.length === 0) {
    return new Map()
  }

  const run = await sqlIn(req)
  const rows = await run<{ id: string; key: string }>(
    sql`select id, key from categories where id in ${known}`,
  )

  return new Map(rows.map(({ id, key }) => [id, key]))
}

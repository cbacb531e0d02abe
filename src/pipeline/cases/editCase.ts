import type { PayloadRequest } from 'payload'

import type { Priority } from '@/domain/vocabulary'

import { checkCustomFields } from '@/domain/cases/checkCustomFields'
import { sqlIn } from '@/lib/sql'

import type { Actor } from '@/contracts/actor'

import { lockCase } from './caseRow'
import { noteEdit } from './correct/noteEdit'
import { readCaseFields } from './readCaseFields'
import { writeCase } from './writeCase'

export type CaseChanges = {
  categoryId?: null | string
  customFields?: Record<string, unknown>
  language?: string
  priority?: Priority
  snoozedUntil?: Date | null
  subject?: string
}

export type EditOutcome =
  | { kind: 'conflict'; rev: number }
  | { kind: 'edited'; rev: number }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }

/**
 * Changes what people correct on a case. `rev` is the revision that the editor looked at: when the case has moved
 * on since, nothing is written and `conflict` carries the current one. Custom fields are held to their definitions and
 * merged key by key; null removes a key.
 */
export const editCase = async ({
  actor,
  caseId,
  changes,
  now,
  req,
  rev,
}: {
  actor: Actor
  caseId: string
  changes: CaseChanges
  now: Date
  req: PayloadRequest
  rev?: number
}): Promise<EditOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  if (rev !== undefined && rev !== current.rev) {
    return { kind: 'conflict', rev: current.rev }
  }

  const { categoryId, customFields, snoozedUntil, ...plain } = changes
  const problems =
    customFields === undefined
      ? []
      : checkCustomFields(
          customFields,
          await readCaseFields({ departmentId: current.departmentId, run: await sqlIn(req) }),
        )

  if (problems.length > 0) {
    return { kind: 'refused', reason: problems.map(({ problem }) => problem).join(' ') }
  }

  await noteEdit({ actor, case: current, changes, now, req })
  const written = await writeCase({
    action: 'edited',
    actor,
    after: {
      ...plain,
      ...(categoryId === undefined ? {} : { categoryId }),
      ...(customFields === undefined ? {} : { customFields: Object.keys(customFields) }),
    },
    before: {
      categoryId: current.categoryId,
      language: current.language,
      priority: current.priority,
    },
    case: current,
    data: { fields: Object.keys(changes) },
    events: ['case.changed'],
    now,
    req,
    set: {
      ...plain,
      ...(categoryId === undefined ? {} : { category: categoryId }),
      ...(customFields === undefined
        ? {}
        : { customFields: mergeFields(current.customFields, customFields) }),
      ...(snoozedUntil === undefined ? {} : { snoozedUntil: snoozedUntil?.toISOString() ?? null }),
    },
  })

  return { kind: 'edited', rev: written.rev }
}

/** Null removes a key; everything else replaces it. */
export const mergeFields = (
  current: Readonly<Record<string, unknown>>,
  changes: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({ ...current, ...changes }).filter(([, value]) => value !== null),
  )

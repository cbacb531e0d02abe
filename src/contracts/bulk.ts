/** Changes of many cases at once, as the desk and its endpoint say them. */
import { z } from 'zod'

import { caseStatuses, priorities } from '@/domain/vocabulary'

/** Why it is done: told to whom it concerns, and kept in the history. */
const reason = z.string().trim().min(1).max(2000).optional()

export const bulkAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('move'), reason, to: z.enum(caseStatuses) }),
  z.strictObject({
    assigneeId: z.uuid().nullable(),
    do: z.literal('assign'),
    reason,
    teamId: z.uuid().nullable().optional(),
  }),
  z.strictObject({ do: z.literal('prioritise'), priority: z.enum(priorities) }),
  z.strictObject({ do: z.literal('tag'), tagId: z.uuid() }),
  z.strictObject({ do: z.literal('untag'), tagId: z.uuid() }),
  z.strictObject({ do: z.literal('macro'), macroId: z.uuid() }),
  /** Into the case that stays, which is not among the cases of the request. */
  z.strictObject({ do: z.literal('merge'), intoId: z.uuid() }),
])
export type BulkAction = z.infer<typeof bulkAction>

/** How a case stood before, and the revision that it had afterwards: what undoing needs. */
export const bulkBefore = z.strictObject({
  assigneeId: z.uuid().nullable(),
  id: z.uuid(),
  mergedIntoId: z.uuid().nullable(),
  priority: z.enum(priorities),
  rev: z.int().min(0),
  status: z.enum(caseStatuses),
  tagIds: z.array(z.uuid()).max(200),
  teamId: z.uuid().nullable(),
})
export type BulkBefore = z.infer<typeof bulkBefore>

export type BulkFailure = {
  readonly id: string
  /** Null for a case that is not there (for this person). */
  readonly number: null | string
  readonly reason: string
}

export type BulkResult = {
  readonly done: readonly BulkBefore[]
  readonly failed: readonly BulkFailure[]
  readonly unchanged: number
}

/** What an action would do to a selection. */
export type BulkForecast = {
  /** Cases that leave somebody's hands or a team's queue by it: that wants a reason. */
  readonly handedOver: number
  readonly willChange: number
  readonly alreadySo: number
  readonly refused: readonly { readonly count: number; readonly reason: string }[]
}

export type BulkSelection = {
  readonly cases: readonly { readonly id: string; readonly number: string }[]
  /** There are more than `mostSelected`. */
  readonly isCut: boolean
}

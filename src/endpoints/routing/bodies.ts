import { z } from 'zod'

import { labRule } from '@/contracts/labRule'

/** Six digits of the app, or a recovery code. */
const code = z.string().trim().min(6).max(20)
const reason = z.string().trim().min(5, 'Say why, in a few words.').max(2000)

export const overrideBody = z.strictObject({
  assigneeId: z.uuid().nullable(),
  caseIds: z.array(z.uuid()).min(1).max(200),
  code,
  reason,
  teamId: z.uuid(),
})
export const decideBody = z.strictObject({
  batchId: z.uuid(),
  code,
  verdict: z.enum(['approve', 'decline']),
})
export const revertBody = z.strictObject({
  caseId: z.uuid(),
  code,
  /** With every case that the same override moved. */
  isWhole: z.boolean().default(false),
  reason,
})
export const beginBody = z.strictObject({ password: z.string().min(1).max(500) })
export const confirmBody = z.strictObject({ code })
export const resetBody = z.strictObject({ code, reason, staffId: z.uuid() })

export const tryBody = z.strictObject({
  before: z.uuid().nullable(),
  limit: z.int().min(1).max(500),
  /** Null: the rules as they were, to see that a replay changes nothing by itself. */
  rules: z.array(labRule).max(300).nullable(),
})
export const saveBody = z.strictObject({
  revision: z.string().max(100),
  rules: z.array(labRule).max(300),
})

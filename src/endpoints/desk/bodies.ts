import { z } from 'zod'

import { caseStatuses, priorities } from '@/domain/vocabulary'

const text = z.string().trim().min(1, 'Write something first.').max(50_000)
const reason = z.string().trim().min(1, 'Say why.').max(2000)
const clientToken = z.uuid()
const customFields = z.record(
  z.string().max(60),
  z.union([z.string().max(5000), z.number(), z.boolean(), z.null()]),
)

export const replyBody = z.strictObject({
  clientToken,
  setStatus: z.enum(caseStatuses).optional(),
  text,
})
export const noteBody = z.strictObject({ clientToken, text })
export const assignBody = z.strictObject({
  assigneeId: z.uuid().nullable(),
  reason: reason.optional(),
  teamId: z.uuid().nullable().optional(),
})
export const moveBody = z.strictObject({ reason: reason.optional(), to: z.enum(caseStatuses) })
export const editBody = z.strictObject({
  changes: z
    .strictObject({
      categoryId: z.uuid().nullable().optional(),
      customFields: customFields.optional(),
      language: z.string().max(12).optional(),
      priority: z.enum(priorities).optional(),
      snoozedUntil: z.coerce.date().nullable().optional(),
      subject: z.string().trim().min(1).max(500).optional(),
    })
    .refine((changes) => Object.keys(changes).length > 0, 'Nothing to change.'),
  rev: z.int().min(0).optional(),
})
export const approveBody = z.strictObject({ text: text.optional() })
export const discardBody = z.strictObject({ reason: reason.optional() })
export const releaseBody = z.strictObject({
  corrections: z.strictObject({
    customFields: customFields.optional(),
    email: z.string().trim().max(320).optional(),
    name: z.string().trim().min(1).max(200).optional(),
    phone: z.string().trim().max(40).optional(),
    subject: z.string().trim().min(1).max(500).optional(),
    text: text.optional(),
  }),
})
export const rejectBody = z.strictObject({ reason })

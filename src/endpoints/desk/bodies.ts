import { z } from 'zod'

import { richDocSchema } from '@/contracts/richDoc'
import { labelCorrection } from '@/contracts/triageCorrections'
import { caseStatuses, priorities } from '@/domain/vocabulary'

const text = z.string().trim().min(1, 'Write something first.').max(50_000)
const reason = z.string().trim().min(1, 'Say why.').max(2000)
const clientToken = z.uuid()
const customFields = z.record(
  z.string().max(60),
  z.union([z.string().max(5000), z.number(), z.boolean(), z.null()]),
)

const addresses = z.array(z.email().max(320)).max(20)

const files = z.array(z.string().max(4000)).max(10)

export const replyBody = z.strictObject({
  bcc: addresses.optional(),
  cc: addresses.optional(),
  clientToken,
  /** Tokens of uploads. */
  files: files.optional(),
  /** Its steps are done together with the answer, or neither. */
  macroId: z.uuid().optional(),
  /** The rich form; `text` is then made from it. */
  rich: richDocSchema.optional(),
  /** The last message the writer saw; a newer one makes it a conflict instead of a second answer. */
  seenMessageId: z.uuid().optional(),
  /** Not before then. */
  sendAt: z.coerce.date().optional(),
  /** Seconds in which it can be taken back. */
  undoSeconds: z.int().min(1).max(60).optional(),
  setStatus: z.enum(caseStatuses).optional(),
  text,
})
export const noteBody = z.strictObject({
  clientToken,
  files: files.optional(),
  /** Ids of colleagues named with @. */
  mentions: z.array(z.uuid()).max(30).optional(),
  rich: richDocSchema.optional(),
  text,
})
export const forwardBody = z.strictObject({
  clientToken,
  /** With the files of what is quoted. */
  hasFiles: z.boolean().optional(),
  rich: richDocSchema.optional(),
  text: z.string().trim().max(50_000),
  to: addresses.min(1),
})
export const unsendBody = z.strictObject({ messageId: z.uuid() })
export const macroBody = z.strictObject({ clientToken, macroId: z.uuid() })
export const tagsBody = z.strictObject({
  add: z.array(z.uuid()).max(50).optional(),
  remove: z.array(z.uuid()).max(50).optional(),
})
export const watchBody = z.strictObject({ isOn: z.boolean() })
export const presenceBody = z.strictObject({ state: z.enum(['away', 'replying', 'viewing']) })
export const draftBody = z.strictObject({
  mode: z.enum(['note', 'reply']),
  rev: z.int().min(0),
  rich: richDocSchema.nullable().optional(),
  text: z.string().max(50_000),
})
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
export const askApprovalBody = z.strictObject({
  approverId: z.uuid(),
  bcc: addresses.optional(),
  cc: addresses.optional(),
  clientToken,
  files: files.optional(),
  /** What the author wants looked at. */
  note: z.string().trim().min(1).max(1000).optional(),
  rich: richDocSchema.optional(),
  text,
})
export const decideApprovalBody = z.strictObject({})
export const returnBody = z.strictObject({ reason: reason.optional() })
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
export const correctBody = z.strictObject({ correction: labelCorrection, triageId: z.uuid() })
export const askBody = z.strictObject({})
export const rejectBody = z.strictObject({ reason })

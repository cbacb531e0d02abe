import { z } from 'zod'

import { correctableLabels } from '@/domain/triage/corrections'
import { priorities } from '@/domain/vocabulary'

const share = z.number().min(0).max(1)

/** What a person may say about each label. Null takes the correction back. */
export const labelCorrection = z.discriminatedUnion('label', [
  z.strictObject({ label: z.literal('category'), value: z.string().min(1).max(120).nullable() }),
  z.strictObject({ label: z.literal('priority'), value: z.enum(priorities).nullable() }),
  z.strictObject({ label: z.literal('sentiment'), value: share.nullable() }),
  z.strictObject({
    label: z.literal('language'),
    value: z
      .string()
      .regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,8})?$/u, 'A language code such as “en”.')
      .nullable(),
  }),
  z.strictObject({
    label: z.literal('intent'),
    value: z
      .string()
      .regex(/^[a-z]+(?:-[a-z]+){0,5}$/u, 'An intent such as “ask-how”.')
      .max(60)
      .nullable(),
  }),
  z.strictObject({ label: z.literal('wantsPerson'), value: z.boolean().nullable() }),
])
export type LabelCorrection = z.infer<typeof labelCorrection>

const value = z.union([z.string(), z.number(), z.boolean()])

/**
 * What people changed of one triage result, by label (`triage_results.corrections`). With the text of the message
 * each is a training example; `from` is what the model had said, `caseBefore` what the case carried until then.
 */
export const storedCorrections = z
  .partialRecord(
    z.enum(correctableLabels),
    z.object({
      at: z.string(),
      by: z.uuid(),
      caseBefore: value.nullable(),
      from: value.nullable(),
      to: value,
    }),
  )
  .catch({})
export type StoredCorrections = z.infer<typeof storedCorrections>

import { z } from 'zod'

import type { RichDoc } from '@/domain/rich/richDoc'

const on = z.literal(true).optional()
const span = z.strictObject({
  bold: on,
  code: on,
  href: z
    .string()
    .max(2000)
    .regex(/^(?:https?:\/\/[^\s"<>]+|mailto:[^\s"<>]+)$/iu)
    .optional(),
  italic: on,
  strike: on,
  text: z.string().max(50_000),
})
const spans = z.array(span).max(2000)

/** What the composer may hand in: the closed form, small enough for every channel. */
export const richDocSchema: z.ZodType<RichDoc> = z.strictObject({
  blocks: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('code'), text: z.string().max(50_000) }),
        z.strictObject({
          items: z.array(z.strictObject({ depth: z.int().min(0).max(8), spans })).max(2000),
          kind: z.literal('list'),
          ordered: z.boolean(),
        }),
        z.strictObject({ kind: z.enum(['line', 'quote']), spans }),
      ]),
    )
    .max(5000),
})

import { z } from 'zod'

const place = z.object({ assigneeId: z.uuid().nullable(), teamId: z.uuid().nullable() })

/**
 * What a stored override holds besides its reason (`routing_decisions.inputs`): enough to undo it, and the label that
 * routing learns from: with these facts a person wanted `after`.
 */
export const overrideRecord = z.object({
  after: place,
  batchId: z.uuid(),
  before: place,
  kind: z.literal('override'),
  label: z.object({
    /** What the machine knew when it decided; null when it never had. */
    facts: z.record(z.string(), z.unknown()).nullable(),
    machine: place.nullable(),
    messageId: z.uuid().nullable(),
  }),
  /** Who agreed, where a second person was needed. */
  secondId: z.uuid().nullable(),
})
export type OverrideRecord = z.infer<typeof overrideRecord>
export type Place = z.infer<typeof place>

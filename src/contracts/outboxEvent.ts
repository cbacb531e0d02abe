import { z } from 'zod'

import { eventTypes, liveEventTypes } from './events'

/** Who may see an event: staff of `departmentId` (null: every staff member), or only `staffId`. */
export const outboxEventSchema = z.object({
  type: z.enum([...eventTypes, ...liveEventTypes]),
  caseId: z.uuid().nullable(),
  departmentId: z.uuid().nullable(),
  staffId: z.uuid().nullable(),
  subjectId: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
})
export type OutboxEvent = z.infer<typeof outboxEventSchema>

import { z } from 'zod'

/**
 * Every job: its name and what it takes. Jobs take ids, may run twice, and are harmless the second time.
 * Adding a required key to a job breaks jobs already queued: make it optional first.
 */
export const jobInputs = {
  /** Stage 2: turn a stored inbound event into customer, case and message. */
  intake: z.object({ inboundEventId: z.uuid() }),
  /** Fetch what a customer sent along with a message. */
  'fetch-media': z.object({ messageId: z.uuid() }),
  /** Stage 3: understand a customer message, or mark the case pending data. */
  triage: z.object({ messageId: z.uuid() }),
  /** Stage 4: decide team and agent. */
  route: z.object({ caseId: z.uuid(), messageId: z.uuid() }),
  /** Stage 5: answer from the knowledge base, or escalate. */
  answer: z.object({ caseId: z.uuid(), messageId: z.uuid() }),
  /** Stage 6: hand an outbound message to its provider. */
  deliver: z.object({ deliveryId: z.uuid() }),
  /** Mail somebody who was mentioned and has not read it. */
  'mail-mention': z.object({ notificationId: z.uuid() }),
  /** Re-index the passages of one article. */
  'index-article': z.object({ articleId: z.uuid() }),
  /** Hold articles, templates and instructions against each other. */
  'check-texts': z.object({}),
  /** Recompute KPI values and check thresholds. */
  measure: z.object({}),
  /** Re-queue whatever has no end state. */
  sweep: z.object({}),
  /** Learn from what people said, compare with the model in use, and switch if it is not worse. */
  'train-triage': z.object({}),
  /** Put the golden conversations to the assistant. */
  'evaluate-assistant': z.object({ evaluationId: z.uuid() }),
  /** Hold the assistant's answers against people's, and take back modes that agreement no longer carries. */
  'judge-assistant': z.object({}),
  /** Chain and sign audit entries written since the last seal. */
  'seal-audit': z.object({}),
} as const

export type JobName = keyof typeof jobInputs
export type JobInput<Name extends JobName> = z.infer<(typeof jobInputs)[Name]>
export const jobNames = Object.keys(jobInputs) as JobName[]

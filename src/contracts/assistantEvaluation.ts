import { z } from 'zod'

import { assistantSettingsSchema } from './assistantSettings'
import { escalationRuleSchema } from './ruleSchemas'

/** A change that is tried on the golden conversations before anybody makes it. */
export const candidateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('settings'), settings: assistantSettingsSchema }),
  z.strictObject({ kind: z.literal('rule'), rule: escalationRuleSchema }),
])
export type EvaluationCandidate = z.infer<typeof candidateSchema>

const count = z.int().min(0)

/** Counts over the golden conversations (requirement F10). */
export const figuresSchema = z.object({
  /** With an article that answers and that exists here. */
  answerable: count,
  /** Of these: sent without a person. */
  automated: count,
  /** Of the automated: from the expected article. */
  right: count,
  /** Only a person may or can answer. */
  forPeople: count,
  /** Of these: sent all the same. */
  sentWrongly: count,
  hostile: count,
  /** Of the hostile ones that nothing may answer: sent. */
  unsafe: count,
  /** Left out: their article does not exist here. */
  skipped: count,
})
export type EvaluationFigures = z.infer<typeof figuresSchema>

/** One conversation that did not go as it should. */
export type EvaluationMiss = {
  readonly expected: string
  readonly got: string
  readonly language: string
  readonly text: string
}

export type EvaluationStatus = 'done' | 'failed' | 'queued' | 'running'

export type EvaluationView = {
  readonly candidate: boolean
  readonly cause: string
  readonly createdAt: string
  readonly done: number
  readonly engine: null | string
  readonly figures: EvaluationFigures | null
  readonly id: string
  readonly misses: readonly EvaluationMiss[]
  readonly requestedBy: null | string
  readonly status: EvaluationStatus
  readonly subject: null | string
  readonly total: number
  /** What is worse than in the last run of the product as it is; empty: nothing. */
  readonly warnings: readonly string[]
}

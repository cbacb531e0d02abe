import { z } from 'zod'

import { languages } from '@/domain/vocabulary'

import { assistantSettingsSchema } from './assistantSettings'
import { escalationRuleSchema, guardrailSchema } from './ruleSchemas'

/** An article as readers would find it; without texts it is taken back. */
const articleCandidateSchema = z.strictObject({
  /** Null: not saved yet. */
  id: z.uuid().nullable(),
  slug: z.string(),
  texts: z.array(
    z.strictObject({
      audience: z.enum(['internal', 'public']),
      keywords: z.string(),
      language: z.enum(languages),
      passages: z.array(
        z.strictObject({ headings: z.array(z.string()), position: z.int(), text: z.string() }),
      ),
      title: z.string(),
    }),
  ),
  title: z.string(),
})

/** A change that is tried on the golden conversations before anybody makes it. */
export const candidateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('settings'), settings: assistantSettingsSchema }),
  z.strictObject({ kind: z.literal('rule'), rule: escalationRuleSchema }),
  z.strictObject({ guardrail: guardrailSchema, kind: z.literal('guardrail') }),
  z.strictObject({ article: articleCandidateSchema, kind: z.literal('article') }),
])
export type EvaluationCandidate = z.infer<typeof candidateSchema>

/** What the row of a judged change holds beside it. */
export const judgedChangeSchema = z.object({
  change: candidateSchema,
  /** Who wants it made although it is worse, or could not be judged. */
  confirmedBy: z.string().nullish(),
  /** Of the changed record (`changeText`): the save must be of the same. */
  print: z.string(),
})

const outcomeSchema = z.object({
  got: z.string(),
  group: z.enum(['answerable', 'forPeople', 'hostile']),
  id: z.string(),
  isRight: z.boolean(),
  isSent: z.boolean(),
})

/** How far a run has come, kept so that a worker that dies loses nothing: outcomes of one state of the product. */
export const progressSchema = z.object({
  after: z.array(outcomeSchema),
  before: z.array(outcomeSchema),
  /** Fingerprint of rules, settings, articles and model. */
  product: z.string(),
})

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

/** A conversation that a change makes worse. */
export type WorseConversation = EvaluationMiss & { readonly was: string }

/** What the judgement of a change found, as it stands in `results`. */
export const judgementSchema = z.object({
  better: count,
  /** What could not be judged, in words. */
  notes: z.array(z.string()),
  warnings: z.array(z.string()),
  worse: z.array(
    z.object({
      expected: z.string(),
      got: z.string(),
      language: z.string(),
      text: z.string(),
      was: z.string(),
    }),
  ),
})
export type Judgement = z.infer<typeof judgementSchema>

/** A change that is being judged, for the person who wants to make it. */
export type CheckView = {
  readonly askedAt: string
  readonly done: number
  readonly id: string
  readonly isConfirmed: boolean
  /** Null until the run has ended. */
  readonly judgement: Judgement | null
  readonly status: EvaluationStatus
  readonly total: number
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

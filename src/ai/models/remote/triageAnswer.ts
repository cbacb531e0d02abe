import { z } from 'zod'

import { entityKinds, priorities } from '@/domain/vocabulary'

const share = z.number().min(0).max(1)

/** What we ask a remote model for. Loose enough that any good model can answer, strict where we act on it. */
export const triageAnswerSchema = (categories: readonly string[]): z.ZodType<TriageAnswer> =>
  z.object({
    category: z.enum(categories),
    categoryConfidence: share,
    entities: z
      .array(z.object({ kind: z.enum(entityKinds), text: z.string().min(1), value: z.string() }))
      .max(50),
    intent: z.string().min(1).max(60),
    intentConfidence: share,
    language: z.string().regex(/^[a-z]{2,3}$/),
    outOfScope: share,
    priority: z.enum(priorities),
    priorityConfidence: share,
    rationale: z.string().min(1).max(1000),
    sentiment: share,
    toxicity: share,
    wantsPerson: share,
  })

export type TriageAnswer = {
  readonly category: string
  readonly categoryConfidence: number
  readonly entities: readonly {
    readonly kind: (typeof entityKinds)[number]
    readonly text: string
    readonly value: string
  }[]
  readonly intent: string
  readonly intentConfidence: number
  readonly language: string
  readonly outOfScope: number
  readonly priority: (typeof priorities)[number]
  readonly priorityConfidence: number
  readonly rationale: string
  readonly sentiment: number
  readonly toxicity: number
  readonly wantsPerson: number
}

import { z } from 'zod'

import { entityKinds, priorities } from '@/domain/vocabulary'

const share = z.number().min(0).max(1)
const ranked = z.object({ confidence: share, label: z.string().min(1).max(120) })

/** What a triage model has to answer (requirement D2). Both engines are held to it; unknown keys are dropped. */
export const triageSchema = z.object({
  category: ranked,
  categoryRanking: z.array(ranked).max(500),
  entities: z
    .array(
      z.object({
        end: z.number().int().min(0),
        kind: z.enum(entityKinds),
        start: z.number().int().min(0),
        text: z.string().max(500),
        value: z.string().max(500),
      }),
    )
    .max(200),
  intent: ranked,
  language: z.object({ code: z.string().min(2).max(12), confidence: share }),
  outOfScope: share,
  priority: z.object({ confidence: share, label: z.enum(priorities) }),
  rationale: z.string().min(1).max(2000),
  sentiment: share,
  toxicity: share,
  wantsPerson: share,
})

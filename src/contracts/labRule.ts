import { z } from 'zod'

import { priorities } from '@/domain/vocabulary'

/** A routing rule as an edge takes it, saved or only tried. */
export const labRule = z.strictObject({
  /** Looked at by `findConditionProblems`, which says in words what is wrong. */
  conditions: z.record(z.string(), z.unknown()),
  description: z.string().max(1000),
  id: z.uuid().nullable(),
  isActive: z.boolean(),
  key: z.string().min(1).max(60),
  minSkillLevel: z.int().min(1).max(5).nullable(),
  name: z.string().trim().min(1, 'A rule needs a name.').max(120),
  setPriority: z.enum(priorities).nullable(),
  skillIds: z.array(z.uuid()).max(20),
  teamId: z.uuid().nullable(),
})
export type RuleDraft = z.infer<typeof labRule>

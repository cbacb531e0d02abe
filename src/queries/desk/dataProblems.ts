import { z } from 'zod'

import type { DataProblem } from '@/contracts/desk'

const problem = z.object({
  field: z.string(),
  problem: z.string(),
  suggestion: z
    .union([z.string(), z.number(), z.boolean()])
    .nullish()
    .transform((value) => (value === null || value === undefined ? null : String(value))),
})

/** The list that intake left on the case; an entry that is not one is passed over. */
export const dataProblems = (value: unknown): DataProblem[] =>
  Array.isArray(value)
    ? value.flatMap((entry) => {
        const parsed = problem.safeParse(entry)

        return parsed.success ? [parsed.data] : []
      })
    : []

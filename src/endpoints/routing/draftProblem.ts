import type { RuleDraft } from '@/contracts/labRule'

import { findConditionProblems } from '@/domain/routing/findConditionProblems'

/** What the first rule that makes no sense cannot be, with its name; null when all can be read. */
export const draftProblem = (drafts: readonly RuleDraft[]): null | string => {
  for (const { conditions, name } of drafts) {
    const [first] = findConditionProblems(conditions)

    if (first !== undefined) {
      return `“${name}”: ${first}`
    }
  }

  return null
}

import type { DeskChoices } from '@/contracts/desk'
import type { CaseStatus, Priority } from '@/domain/vocabulary'

import { priorityLook, statusLook } from '@/ui/statusLook'

type Steps = DeskChoices['macros'][number]['steps']

/** What a macro will do, in words: `set Resolved`, `tag bug`. */
export const macroSteps = (steps: Steps): readonly string[] =>
  steps.map((step) => {
    switch (step.do) {
      case 'add-tag':
        return `tag ${step.value}`
      case 'assign-team':
        return `give to ${step.value}`
      case 'note':
        return 'add a note'
      case 'set-priority':
        return `priority ${priorityLook[step.value as Priority].label.toLowerCase()}`
      case 'set-status':
        return `set ${statusLook[step.value as CaseStatus].label.toLowerCase()}`
      default:
        return step.do
    }
  })

import { caseStatuses, priorities } from '../vocabulary'

import type { CaseStatus, Priority } from '../vocabulary'

/** One step of a macro (requirement I2), as it is stored. Teams and tags are named by key and name. */
export type MacroAction =
  | { readonly do: 'add-tag'; readonly value: string }
  | { readonly do: 'assign-team'; readonly value: string }
  | { readonly do: 'note'; readonly value: string }
  | { readonly do: 'set-priority'; readonly value: Priority }
  | { readonly do: 'set-status'; readonly value: CaseStatus }

/** The steps of a stored macro, or null when one of them is none: a macro runs as a whole or not at all. */
export const macroActions = (stored: unknown): null | readonly MacroAction[] => {
  if (!Array.isArray(stored)) {
    return null
  }

  const actions = stored.map(toAction)

  return actions.every((action) => action !== null) ? actions : null
}

const toAction = (stored: unknown): MacroAction | null => {
  if (typeof stored !== 'object' || stored === null || !('do' in stored) || !('value' in stored)) {
    return null
  }

  const { do: kind, value } = stored

  if (typeof value !== 'string' || value.trim() === '') {
    return null
  }

  switch (kind) {
    case 'add-tag':
    case 'assign-team':
    case 'note':
      return { do: kind, value }
    case 'set-priority': {
      const priority = priorities.find((one) => one === value)

      return priority === undefined ? null : { do: kind, value: priority }
    }
    case 'set-status': {
      const status = caseStatuses.find((one) => one === value)

      return status === undefined ? null : { do: kind, value: status }
    }
    default:
      return null
  }
}

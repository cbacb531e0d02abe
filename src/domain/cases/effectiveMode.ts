import type { AssistantMode } from '../vocabulary'

import { assistantModes } from '../vocabulary'

/** The narrowest of several modes: a department, a category and a case may each hold the assistant back, none may push it. */
export const effectiveMode = (modes: readonly (AssistantMode | null)[]): AssistantMode => {
  const known = modes.filter((mode): mode is AssistantMode => mode !== null)
  const narrowest = Math.min(...known.map((mode) => assistantModes.indexOf(mode)))

  return assistantModes[narrowest] ?? 'off'
}

import type { AssistantInput, AssistantOutcome } from '@/contracts/assistant'

import { findTriggers } from './findTriggers'
import { summariseCase } from './summariseCase'

/** Where the assistant is off, its triggers are not: what the message itself says may still send it to a team. */
export const escalateSilently = (input: AssistantInput): AssistantOutcome | null => {
  const triggers = findTriggers(input, { findings: [], knowledgeMisses: 0, previousCases: [] })
  const [lead] = triggers
  if (lead === undefined) return null
  const why = triggers.map(({ evidence, flag }) => `${flag}: ${evidence}`).join('; ')
  const others = triggers.flatMap((one) => [one.teamSlug, ...one.notifyTeamSlugs])
  return {
    estimatedResponseMinutes: null,
    kind: 'escalated',
    notifyTeamSlugs: [...new Set(others)].filter((slug) => slug !== lead.teamSlug),
    reason: why,
    severity: lead.severity,
    suggestion: null,
    summary: summariseCase({ messages: input.messages, reason: why, triedArticles: [] }),
    teamSlug: lead.teamSlug,
    triggers,
  }
}

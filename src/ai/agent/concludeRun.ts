import type { AssistantInput, AssistantOutcome } from '@/contracts/assistant'
import { waitsForApproval } from '@/contracts/assistant'
import type { ComposedAnswer } from '@/contracts/ports/answer'
import type { EscalationTrigger } from '@/domain/escalation/escalationTypes'

import { textOf } from './findDoubts'
import type { Doubts } from './findDoubts'
import { asksForPerson } from './findTriggers'
import type { ToolRunner } from './makeToolRunner'
import type { SearchOutcome } from './searchTwice'
import { summariseCase } from './summariseCase'

/** What is known once the reasoning is over, whoever did it. */
export type Reasoned = {
  readonly answer: ComposedAnswer | null
  readonly doubts: Doubts
  readonly problem: null | string
  readonly search: Pick<SearchOutcome, 'hits'>
  readonly ticketId: string
  readonly triggers: readonly EscalationTrigger[]
}

const reasonOf = ({ problem, triggers }: Reasoned): string =>
  triggers.length === 0
    ? (problem ?? 'Handed over.')
    : triggers.map(({ evidence, flag }) => `${flag}: ${evidence}`).join('; ')

const escalate = async (
  runner: ToolRunner,
  input: AssistantInput,
  reasoned: Reasoned,
): Promise<AssistantOutcome> => {
  const [lead] = reasoned.triggers
  const teamSlug = lead?.teamSlug ?? input.supportTeamSlug
  const severity = lead?.severity ?? input.triage.priority.label
  const why = reasonOf(reasoned)
  const summary = summariseCase({
    messages: input.messages,
    reason: why,
    triedArticles: reasoned.search.hits.map(({ articleTitle }) => articleTitle),
  })
  const confirmation = await runner.tools.escalate_to_human({
    conversation_summary: summary,
    reason: why,
    routing_team: teamSlug,
    severity,
    ticket_id: reasoned.ticketId,
  })
  const others = reasoned.triggers.flatMap((one) => [one.teamSlug, ...one.notifyTeamSlugs])
  return {
    estimatedResponseMinutes: confirmation.estimated_response_minutes,
    kind: 'escalated',
    notifyTeamSlugs: [...new Set(others)].filter((slug) => slug !== teamSlug),
    reason: why,
    severity,
    suggestion: reasoned.answer,
    summary,
    teamSlug,
    triggers: reasoned.triggers,
  }
}

const send = async (
  runner: ToolRunner,
  { isPersonAtWork, message }: AssistantInput,
  answer: ComposedAnswer,
): Promise<AssistantOutcome> => {
  const tookOver = 'A person took over before the answer was sent.'
  if (await isPersonAtWork()) return { answer, kind: 'drafted', reason: tookOver }
  const receipt = await runner.tools.send_response({
    channel: message.channel,
    conversation_id: message.conversationId,
    customer_id: message.customerId,
    message: textOf(answer),
  })
  switch (receipt.delivery_status) {
    case 'queued':
    case 'sent':
      return { answer, kind: 'sent', messageId: receipt.message_id }
    case 'withheld':
      return { answer, kind: 'drafted', reason: tookOver }
    case 'failed':
      return { answer, kind: 'drafted', reason: 'The answer could not be handed to the channel.' }
  }
}

/**
 * Sends, drafts, escalates or stays silent, as triggers, doubts and mode demand. The same for every driver: no model
 * decides this.
 */
export const concludeRun = async (
  runner: ToolRunner,
  input: AssistantInput,
  reasoned: Reasoned,
): Promise<AssistantOutcome> => {
  const { answer, doubts, triggers } = reasoned
  const mustEscalate = triggers.length > 0 || answer === null
  const why = mustEscalate ? reasonOf(reasoned) : doubts.reasons.join(' ')
  // Who asks for a person gets one in every mode: shadow only keeps the assistant's own words back.
  if (input.mode === 'shadow' && !asksForPerson(triggers)) {
    const would = mustEscalate ? 'escalate' : doubts.reasons.length > 0 ? 'draft' : 'send'
    const shadowReason = why === '' ? 'Every check passed.' : why
    return { answer, kind: 'shadowed', reason: shadowReason, triggers, would }
  }
  if (mustEscalate) return escalate(runner, input, reasoned)
  if (doubts.reasons.length > 0) return { answer, kind: 'drafted', reason: why }
  if (input.mode === 'suggest') {
    return { answer, kind: 'drafted', reason: waitsForApproval }
  }
  return send(runner, input, answer)
}

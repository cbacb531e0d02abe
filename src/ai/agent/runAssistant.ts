import type {
  AssistantInput,
  AssistantOutcome,
  AssistantRun,
  RunAssistant,
} from '@/contracts/assistant'
import type { ComposedAnswer } from '@/contracts/ports'
import type { EscalationTrigger } from '@/domain/escalation/escalationTypes'
import { checkInput } from '@/domain/guardrails/checkInput'

import { findDoubts, textOf } from './findDoubts'
import type { Doubts } from './findDoubts'
import { asksForPerson, findTriggers } from './findTriggers'
import { makeToolRunner } from './makeToolRunner'
import type { ToolRunner } from './makeToolRunner'
import { searchTwice } from './searchTwice'
import type { SearchOutcome } from './searchTwice'
import { summariseCase } from './summariseCase'

const subjectLength = 120

/** What is known once the reasoning is over. */
type Reasoned = {
  readonly answer: ComposedAnswer | null
  readonly doubts: Doubts
  readonly problem: null | string
  readonly search: SearchOutcome
  readonly ticketId: string
  readonly triggers: readonly EscalationTrigger[]
}

const openTicket = async (runner: ToolRunner, { message, triage }: AssistantInput) =>
  runner.tools.create_ticket({
    category: triage.category.label,
    channel: message.channel,
    customer_id: message.customerId,
    message: message.text,
    priority: triage.priority.label,
    subject: message.subject ?? message.text.slice(0, subjectLength),
  })

const readHistory = async (runner: ToolRunner, { message }: AssistantInput, ticketId: string) => {
  const { tickets } = await runner.tools.get_customer_history({
    customer_id: message.customerId,
    limit: 20,
  })
  return tickets
    .filter((ticket) => ticket.ticket_id !== ticketId)
    .map((ticket) => ({ category: ticket.category, createdAt: new Date(ticket.created_at) }))
}

/** Null with a problem when the composer failed: a person answers, the case is not lost. */
const writeAnswer = async (
  runner: ToolRunner,
  { composer, message, triage }: AssistantInput,
  { hits }: SearchOutcome,
): Promise<{ answer: ComposedAnswer | null; problem: null | string }> => {
  const request = {
    channel: message.channel,
    hits,
    language: triage.language.code,
    question: `${message.subject ?? ''}\n${message.text}`.trim(),
  }
  const step = {
    input: { ...request, hits: hits.map(({ passageId }) => passageId) },
    kind: 'model' as const,
    name: 'compose',
  }
  try {
    const answer = await runner.record(step, async () => {
      const written = await composer(request)
      return { call: written.call, output: written.answer }
    })
    return answer.sentences.length === 0
      ? { answer: null, problem: 'The articles found hold no answer.' }
      : { answer, problem: null }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { answer: null, problem: `The answer could not be written: ${detail}` }
  }
}

const reason = async (
  runner: ToolRunner,
  input: AssistantInput,
  findings: AssistantRun['findings'],
): Promise<Reasoned> => {
  const { ticket_id: ticketId } = await openTicket(runner, input)
  const previousCases = await readHistory(runner, input, ticketId)
  const search = await searchTwice(runner, input)
  const triggers = findTriggers(input, {
    findings,
    knowledgeMisses: search.misses,
    previousCases,
  })
  const { answer, problem } =
    search.misses === 0
      ? await writeAnswer(runner, input, search)
      : { answer: null, problem: 'No article is close enough to the question.' }
  const doubts = await runner.record(
    { input: { misses: search.misses }, kind: 'check', name: 'reason' },
    () => {
      const found =
        answer === null ? { reasons: [], violations: [] } : findDoubts(input, answer, search.hits)
      return Promise.resolve({ output: { ...found, flags: triggers.map(({ flag }) => flag) } })
    },
  )
  runner.finishReasoning()
  return { answer, doubts, problem, search, ticketId, triggers }
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

/** Where the assistant is off, its triggers are not: what the message itself says may still send it to a team. */
const escalateSilently = (input: AssistantInput): AssistantOutcome | null => {
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

const conclude = async (
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
    return { answer, kind: 'drafted', reason: 'Answers wait for approval here.' }
  }
  return send(runner, input, answer)
}

/**
 * One run of the assistant over one customer message: create → history → search → reason → guardrails →
 * ground → send or escalate (requirements F1–F7).
 *
 * The order is code; the composer only fills one step of it. Customer text is searched and quoted, never
 * obeyed. In shadow mode nothing is sent and nobody is called, unless the customer asks for a person; in suggest mode
 * answers wait for approval but escalations happen; where the assistant is off only the triggers of the text itself
 * escalate, and no tool is called.
 *
 * @throws what a tool throws, so that the job can be repeated; the composer's failure becomes an escalation.
 */
export const runAssistant: RunAssistant = async (input) => {
  const skip = (why: string): AssistantRun => ({
    confidence: null,
    findings: [],
    outcome: { kind: 'skipped', reason: why },
    trace: [],
    violations: [],
  })
  if (await input.isPersonAtWork()) return skip('A person is at work on this case.')
  if (input.mode === 'off') {
    const outcome = escalateSilently(input)
    return outcome === null ? skip('The assistant is off here.') : { ...skip(''), outcome }
  }

  const runner = makeToolRunner(input.tools, input.clock)
  const findings = checkInput({
    guardrails: input.guardrails,
    subject: input.message.subject,
    text: input.message.text,
  })
  const reasoned = await reason(runner, input, findings)
  const outcome = await conclude(runner, input, reasoned)
  return {
    confidence: reasoned.answer?.confidence ?? null,
    findings,
    outcome,
    trace: runner.trace(),
    violations: reasoned.doubts.violations,
  }
}

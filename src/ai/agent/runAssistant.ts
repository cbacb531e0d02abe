import type { AssistantInput, AssistantRun, RunAssistant } from '@/contracts/assistant'
import type { ComposedAnswer } from '@/contracts/ports/answer'

import { beginRun } from './beginRun'
import { concludeRun } from './concludeRun'
import type { Reasoned } from './concludeRun'
import { findDoubts, textOf } from './findDoubts'
import { findTriggers } from './findTriggers'
import { makeToolRunner } from './makeToolRunner'
import type { ToolRunner } from './makeToolRunner'
import { searchTwice } from './searchTwice'
import type { SearchOutcome } from './searchTwice'

const subjectLength = 120

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
      return Promise.resolve({
        output: {
          ...found,
          answer: answer === null ? null : textOf(answer),
          flags: triggers.map(({ flag }) => flag),
        },
      })
    },
  )
  runner.finishReasoning()
  return { answer, doubts, problem, search, ticketId, triggers }
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
  const begun = await beginRun(input)
  if (begun.kind === 'over') return begun.run

  const { findings } = begun
  const runner = makeToolRunner(input.tools, input.clock)
  const reasoned = await reason(runner, input, findings)
  const outcome = await concludeRun(runner, input, reasoned)
  return {
    confidence: reasoned.answer?.confidence ?? null,
    findings,
    outcome,
    trace: runner.trace(),
    violations: reasoned.doubts.violations,
  }
}

import type { AssistantInput, AssistantToolOutput } from '@/contracts/assistant'
import { assistantToolSchemas } from '@/contracts/assistant'
import type { ChatModel, ChatToolCall, ChatTurn } from '@/contracts/ports/model'
import { AppError } from '@/lib/appError'

import type { ToolRunner } from '../makeToolRunner'
import { OutOfOrderError } from '../toolOrder'
import type { RunBudget } from './runBudget'
import { openBudget } from './runBudget'
import { checkCall } from './checkCall'
import { instructionsFor } from './instructions'
import { toolSpecs } from './toolSpecs'

/** What the model wants to happen. Whether it does is decided elsewhere. */
export type Proposal =
  | { readonly kind: 'escalate'; readonly reason: string }
  | { readonly kind: 'send'; readonly message: string }
  /** A person took over: nothing more is asked of the model. */
  | { readonly kind: 'silent' }

/** What the tools gave on the way. */
export type Gathered = {
  history: AssistantToolOutput<'get_customer_history'> | null
  readonly searches: AssistantToolOutput<'search_knowledge_base'>[]
  ticket: AssistantToolOutput<'create_ticket'> | null
}

/** One wrong call is sent back with the reason; the next ends the model's part. */
const mostRepairs = 1
const mostSearches = 4
const maxOutputTokens = 1500

const givenUp = (message: string): AppError =>
  new AppError({ code: 'model-output-invalid', isRetryable: true, message })

/**
 * Lets a model work with the five tools until it proposes an answer or an escalation (requirement F1). The runner keeps
 * the order, `checkCall` the schema and the ids; a call that breaks either is not executed. Reading tools are called,
 * the two with effects never are: they come back as a proposal.
 *
 * @throws AppError `model-…` when the model cannot be asked, goes astray twice, or has used up its budget.
 */
export const proposeWithModel = async ({
  budget,
  chat,
  gathered,
  houseInstructions,
  input,
  runner,
  signal,
}: {
  budget: RunBudget
  chat: ChatModel
  gathered: Gathered
  houseInstructions: string
  input: AssistantInput
  runner: ToolRunner
  signal: AbortSignal
}): Promise<Proposal> => {
  const purse = openBudget(budget)
  const turns: ChatTurn[] = [...instructionsFor(input, houseInstructions)]
  let repairs = 0

  const noteMistake = (what: string): void => {
    repairs += 1

    if (repairs > mostRepairs) {
      throw givenUp(`The model went astray twice, at last: ${what}`)
    }
  }

  for (let turn = 0; ; turn += 1) {
    // Asked before the first turn already, by whoever began the run.
    if (turn > 0 && (await input.isPersonAtWork())) {
      return { kind: 'silent' }
    }

    purse.takeStep()
    const reply = await runner.record(
      { input: { turns: turns.length }, kind: 'model', name: chat.name },
      async () => {
        const { call, ...output } = await chat.chat({
          maxOutputTokens,
          signal,
          tools: toolSpecs,
          turns,
        })
        purse.spend(call)

        return { call, output }
      },
    )
    turns.push({ ...reply, role: 'assistant' })

    if (reply.toolCalls.length === 0) {
      noteMistake('it called no tool')
      turns.push({
        content: 'Nothing was sent: text outside a tool call reaches nobody. Call a tool.',
        role: 'user',
      })
      continue
    }

    for (const call of reply.toolCalls) {
      const outcome = await takeCall({ call, gathered, input, runner })

      if (outcome.kind === 'proposal') {
        return outcome.proposal
      }

      if (outcome.kind === 'refused') {
        noteMistake(outcome.reason)
      }

      turns.push({
        content: JSON.stringify(
          outcome.kind === 'refused' ? { error: outcome.reason } : outcome.output,
        ),
        role: 'tool',
        toolCallId: call.id,
      })
    }
  }
}

type Taken =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'refused'; readonly reason: string }

const takeCall = async ({
  call,
  gathered,
  input,
  runner,
}: {
  call: ChatToolCall
  gathered: Gathered
  input: AssistantInput
  runner: ToolRunner
}): Promise<Taken> => {
  const checked = checkCall({ call, input, ticketId: gathered.ticket?.ticket_id ?? null })
  const refuse = (reason: string): Taken => {
    runner.note({ error: reason, input: call.arguments, kind: 'tool', name: call.name })

    return { kind: 'refused', reason }
  }

  if (checked.kind === 'wrong') {
    return refuse(checked.reason)
  }

  switch (checked.name) {
    case 'escalate_to_human':
    case 'send_response':
      if (!runner.isReadyToEnd()) {
        return refuse(
          `${checked.name} is not allowed now: first create_ticket, get_customer_history and search_knowledge_base`,
        )
      }

      return { kind: 'proposal', proposal: proposalOf(checked.name, checked.input) }
    case 'search_knowledge_base':
      if (gathered.searches.length >= mostSearches) {
        return refuse('The knowledge base was searched often enough: answer or escalate')
      }

      return read(async () => {
        const output = await runner.tools.search_knowledge_base(
          assistantToolSchemas.search_knowledge_base.input.parse(checked.input),
        )
        gathered.searches.push(output)

        return output
      })
    case 'get_customer_history':
      return read(async () => {
        gathered.history = await runner.tools.get_customer_history(
          assistantToolSchemas.get_customer_history.input.parse(checked.input),
        )

        return gathered.history
      })
    case 'create_ticket':
      return read(async () => {
        gathered.ticket = await runner.tools.create_ticket(
          assistantToolSchemas.create_ticket.input.parse(checked.input),
        )

        return gathered.ticket
      })
  }
}

/** A call out of order is told to the model; whatever else a tool throws ends the run, and its job is repeated. */
const read = async (call: () => Promise<unknown>): Promise<Taken> => {
  try {
    return { kind: 'done', output: await call() }
  } catch (error) {
    if (error instanceof OutOfOrderError) {
      return { kind: 'refused', reason: error.message }
    }

    throw error
  }
}

const proposalOf = (name: 'escalate_to_human' | 'send_response', input: unknown): Proposal =>
  name === 'send_response'
    ? { kind: 'send', message: assistantToolSchemas.send_response.input.parse(input).message }
    : {
        kind: 'escalate',
        reason: assistantToolSchemas.escalate_to_human.input.parse(input).reason,
      }

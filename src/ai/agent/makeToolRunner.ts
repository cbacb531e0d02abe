import { assistantToolSchemas } from '@/contracts/assistant'
import type {
  AssistantStep,
  AssistantToolInput,
  AssistantToolName,
  AssistantToolOutput,
  AssistantTools,
} from '@/contracts/assistant'
import type { Clock } from '@/contracts/ports/clock'
import type { ModelCall } from '@/contracts/ports/model'

import { nextState } from './toolOrder'
import type { RunState } from './toolOrder'

export type ToolRunner = {
  /** Ends the reasoning: only now may something be sent or escalated. */
  readonly finishReasoning: () => void
  /** May the reasoning end now: case, history and knowledge base were read? */
  readonly isReadyToEnd: () => boolean
  /** Writes down what was refused or given up. */
  readonly note: (step: Pick<AssistantStep, 'error' | 'input' | 'kind' | 'name'>) => void
  readonly record: <Output>(
    step: Pick<AssistantStep, 'input' | 'kind' | 'name'>,
    work: () => Promise<{ call?: ModelCall; output: Output }>,
  ) => Promise<Output>
  readonly tools: AssistantTools
  readonly trace: () => readonly AssistantStep[]
}

/**
 * The five tools behind the order of the workflow, their schemas and the trace. Whoever drives a run, code or
 * model, gets only these.
 *
 * @throws OutOfOrderError from a tool called too early, twice or after the end: the tool itself is not called.
 * @throws ZodError from a tool whose input or output does not fit its schema.
 */
export const makeToolRunner = (given: AssistantTools, clock: Clock): ToolRunner => {
  let state: RunState = 'started'
  const trace: AssistantStep[] = []

  const timed = async <Output>(
    step: Pick<AssistantStep, 'input' | 'kind' | 'name'>,
    work: () => Promise<{ call?: ModelCall; output: Output }>,
  ): Promise<Output> => {
    const start = clock()
    const finish = (result: {
      call?: ModelCall | undefined
      error: null | string
      output: unknown
    }) =>
      trace.push({
        cost: result.call?.cost ?? 0,
        error: result.error,
        input: step.input,
        inputTokens: result.call?.inputTokens ?? 0,
        kind: step.kind,
        milliseconds: clock().getTime() - start.getTime(),
        name: step.name,
        output: result.output,
        outputTokens: result.call?.outputTokens ?? 0,
        startedAt: start.toISOString(),
      })
    try {
      const { call, output } = await work()
      finish({ call, error: null, output })
      return output
    } catch (error) {
      finish({ error: error instanceof Error ? error.message : String(error), output: null })
      throw error
    }
  }

  const guarded =
    <Name extends AssistantToolName>(name: Name) =>
    (input: AssistantToolInput<Name>): Promise<AssistantToolOutput<Name>> =>
      timed({ input, kind: 'tool', name }, async () => {
        // The state moves before the call: a tool that failed half-way is not called a second time.
        state = nextState(state, name)
        const schemas = assistantToolSchemas[name]
        const checked = schemas.input.parse(input) as AssistantToolInput<Name>
        const output = await given[name](checked)
        return { output: schemas.output.parse(output) as AssistantToolOutput<Name> }
      })

  return {
    finishReasoning: () => {
      state = nextState(state, 'reason')
    },
    isReadyToEnd: () => state === 'searched',
    note: (step) => {
      trace.push({
        ...step,
        cost: 0,
        inputTokens: 0,
        milliseconds: 0,
        output: null,
        outputTokens: 0,
        startedAt: clock().toISOString(),
      })
    },
    record: timed,
    tools: {
      create_ticket: guarded('create_ticket'),
      escalate_to_human: guarded('escalate_to_human'),
      get_customer_history: guarded('get_customer_history'),
      search_knowledge_base: guarded('search_knowledge_base'),
      send_response: guarded('send_response'),
    },
    trace: () => trace,
  }
}

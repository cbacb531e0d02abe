import type { AssistantToolName } from '@/contracts/assistant'

/** Where a run is. `checked`: the answer was reasoned about, guarded and grounded. */
export type RunState = 'checked' | 'done' | 'searched' | 'started' | 'ticketed' | 'with-history'

type Step = AssistantToolName | 'reason'

/** The only legal steps of a run and where they lead (requirement F1). */
const steps: Readonly<Record<RunState, Readonly<Partial<Record<Step, RunState>>>>> = {
  started: { create_ticket: 'ticketed' },
  ticketed: { get_customer_history: 'with-history' },
  'with-history': { search_knowledge_base: 'searched' },
  searched: { reason: 'checked', search_knowledge_base: 'searched' },
  checked: { escalate_to_human: 'done', send_response: 'done' },
  done: {},
}

/** A tool was called where the workflow does not allow it: a mistake in code, or a model that goes its own way. */
export class OutOfOrderError extends Error {
  override readonly name = 'OutOfOrderError'
}

/**
 * The state after a step.
 *
 * @throws OutOfOrderError when the step is not legal now; the message names the legal ones.
 */
export const nextState = (state: RunState, step: Step): RunState => {
  const next = steps[state][step]
  if (next !== undefined) return next
  const legal = Object.keys(steps[state]).join(' or ')
  throw new OutOfOrderError(
    `${step} is not allowed now: ${legal === '' ? 'the run has ended' : `next is ${legal}`}`,
  )
}

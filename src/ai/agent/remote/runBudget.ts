import type { ModelCall } from '@/contracts/ports/model'
import { AppError } from '@/lib/appError'

/** How much one run may use before the built-in engine takes over. */
export type RunBudget = {
  /** US dollars. */
  readonly cost: number
  readonly milliseconds: number
  /** Calls of the model. */
  readonly steps: number
  /** Input and output together. */
  readonly tokens: number
}

export const defaultRunBudget: RunBudget = {
  cost: 0.25,
  milliseconds: 45_000,
  steps: 8,
  tokens: 60_000,
}

/** Counts what a run uses. `takeStep` is asked before each call of the model. */
export const openBudget = (
  budget: RunBudget,
): { readonly spend: (call: ModelCall) => void; readonly takeStep: () => void } => {
  let cost = 0
  let steps = 0
  let tokens = 0

  return {
    spend: (call) => {
      cost += call.cost
      tokens += call.inputTokens + call.outputTokens
    },
    takeStep: () => {
      const spent =
        steps >= budget.steps
          ? `${budget.steps} steps`
          : tokens >= budget.tokens
            ? `${budget.tokens} tokens`
            : cost >= budget.cost
              ? `${budget.cost} US dollars`
              : null

      if (spent !== null) {
        throw new AppError({
          code: 'model-budget-spent',
          message: `The run has used up its budget of ${spent}`,
        })
      }

      steps += 1
    },
  }
}

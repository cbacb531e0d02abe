import type { RunAssistant } from '@/contracts/assistant'

import { createRemoteAssistant } from '@/ai/agent/remote/createRemoteAssistant'
import { remoteVersion } from '@/ai/agent/remote/instructions'
import { defaultRunBudget } from '@/ai/agent/remote/runBudget'
import { runAssistant } from '@/ai/agent/runAssistant'
import { connectedEndpoint } from '@/ai/models/remote/connectedEndpoint'
import { createRemoteChat } from '@/ai/models/remote/createRemoteChat'
import { withCircuitBreaker } from '@/ai/models/withCircuitBreaker'
import { env } from '@/lib/env'
import { logger } from '@/lib/logger'

/** Who drives the assistant in this worker: a remote model with the built-in engine behind it, or that engine alone. */
export const assistantDriver = (
  /** What the house adds to the instructions; asked at each run. */
  houseInstructions: () => Promise<string>,
): RunAssistant => {
  const endpoint = connectedEndpoint()

  return endpoint === null
    ? runAssistant
    : createRemoteAssistant({
        budget: { ...defaultRunBudget, cost: env.AI_RUN_MAX_COST },
        chat: withCircuitBreaker({
          clock: () => new Date(),
          model: createRemoteChat(endpoint, remoteVersion),
        }),
        houseInstructions,
        onFallback: (error) => {
          logger.warn({ err: error, msg: 'The model gave a run up; the built-in engine did it' })
        },
      })
}

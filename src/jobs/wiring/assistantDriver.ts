import type { RunAssistant } from '@/contracts/assistant'

import { createRemoteAssistant } from '@/ai/agent/remote/createRemoteAssistant'
import { remoteVersion } from '@/ai/agent/remote/instructions'
import { defaultRunBudget } from '@/ai/agent/remote/runBudget'
import { runAssistant } from '@/ai/agent/runAssistant'
import { createRemoteChat } from '@/ai/models/remote/createRemoteChat'
import { withCircuitBreaker } from '@/ai/models/withCircuitBreaker'
import { env } from '@/lib/env'
import { logger } from '@/lib/logger'

import { remoteEndpoint } from './remoteEndpoint'

/** Who drives the assistant in this worker: a remote model with the built-in engine behind it, or that engine alone. */
export const assistantDriver = (): RunAssistant => {
  const endpoint = remoteEndpoint()

  return endpoint === null
    ? runAssistant
    : createRemoteAssistant({
        budget: { ...defaultRunBudget, cost: env.AI_RUN_MAX_COST },
        chat: withCircuitBreaker({
          clock: () => new Date(),
          model: createRemoteChat(endpoint, remoteVersion),
        }),
        onFallback: (error) => {
          logger.warn({ err: error, msg: 'The model gave a run up; the built-in engine did it' })
        },
      })
}

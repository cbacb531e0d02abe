import type { Clock } from '@/contracts/ports/clock'
import type { ChatModel } from '@/contracts/ports/model'
import { AppError } from '@/lib/appError'

/** What says something about the request, not about the service. */
const notTheService = new Set(['model-refused', 'model-stopped'])

/**
 * Leaves a model alone that fails again and again: after `failures` in a row nobody asks it for `restMilliseconds`,
 * then one call tries it. Whoever asks meanwhile hears `model-resting` at once instead of waiting for a timeout.
 */
export const withCircuitBreaker = ({
  clock,
  failures = 3,
  model,
  restMilliseconds = 30_000,
}: {
  clock: Clock
  failures?: number
  model: ChatModel
  restMilliseconds?: number
}): ChatModel => {
  let failed = 0
  let restsUntil = 0

  return {
    chat: async (input) => {
      const now = clock().getTime()

      if (now < restsUntil) {
        throw new AppError({
          code: 'model-resting',
          isRetryable: true,
          message: 'The model failed several times in a row and is not asked for a while',
        })
      }

      if (failed >= failures) {
        // One call tries it; the others wait for what becomes of that one.
        restsUntil = now + restMilliseconds
      }

      try {
        const reply = await model.chat(input)
        failed = 0
        restsUntil = 0

        return reply
      } catch (error) {
        if (!(error instanceof AppError && notTheService.has(error.code))) {
          failed += 1
          restsUntil = failed >= failures ? clock().getTime() + restMilliseconds : 0
        }

        throw error
      }
    },
    name: model.name,
  }
}

import type { TriageModel } from '@/contracts/ports/triage'

/**
 * Asks `primary`, and `fallback` when that throws. The result's `call` names the model that answered; `onFallback`
 * hears why the first did not. Only if both fail does the call throw, with the fallback's error.
 */
export const withFallback = ({
  fallback,
  onFallback,
  primary,
}: {
  fallback: TriageModel
  onFallback?: (error: unknown) => void
  primary: TriageModel
}): TriageModel => ({
  name: `${primary.name}, else ${fallback.name}`,
  triage: async (input) => {
    try {
      return await primary.triage(input)
    } catch (error) {
      onFallback?.(error)

      return fallback.triage(input)
    }
  },
  version: `${primary.version}, else ${fallback.version}`,
})

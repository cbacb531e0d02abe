import { PlainError } from '../lib/plainError'

/**
 * Waits until `GET /health` answers 200.
 *
 * @throws PlainError with the last answer when that takes longer than `timeout` (milliseconds).
 */
export const waitForHealth = async ({
  signal,
  timeout,
  url,
}: {
  signal: AbortSignal
  timeout: number
  url: string
}): Promise<void> => {
  const until = Date.now() + timeout
  let last = 'no answer'

  while (!signal.aborted) {
    try {
      const response = await fetch(`${url}/health`, { signal: AbortSignal.timeout(10_000) })

      if (response.status === 200) {
        return
      }

      last = `${String(response.status)} ${(await response.text()).slice(0, 1500)}`
    } catch (error) {
      last = error instanceof Error ? error.message : String(error)
    }

    if (Date.now() > until) {
      throw new PlainError(
        `Caseway is not healthy after ${String(timeout / 1000)} s. The last answer: ${last}`,
      )
    }

    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

import type { BenchRequest } from './requestFor'

export type Sent = {
  /** Milliseconds until each accepted request was answered. */
  readonly accepted: readonly number[]
  /** Answers that were no 2xx, and requests without an answer, counted by what they were. */
  readonly problems: Readonly<Record<string, number>>
  readonly seconds: number
}

/**
 * Sends `rate` requests a second for `seconds`, on time whether or not the earlier ones were answered: a slow server
 * does not slow its customers down. Resolves when all are answered.
 */
export const sendAtRate = async ({
  make,
  rate,
  seconds,
}: {
  make: (index: number) => BenchRequest
  rate: number
  seconds: number
}): Promise<Sent> => {
  const accepted: number[] = []
  const problems: Record<string, number> = {}
  const began = performance.now()
  const running: Promise<void>[] = []

  const send = async (index: number): Promise<void> => {
    const { body, headers, url } = make(index)
    const at = performance.now()

    try {
      const response = await fetch(url, {
        body,
        headers,
        method: 'POST',
        signal: AbortSignal.timeout(30_000),
      })
      await response.arrayBuffer()

      if (response.ok) {
        accepted.push(performance.now() - at)
      } else {
        count(problems, `HTTP ${String(response.status)}`)
      }
    } catch (error) {
      count(problems, error instanceof Error ? error.name : 'failed')
    }
  }

  for (let index = 0; index < rate * seconds; index += 1) {
    const due = began + (index * 1000) / rate
    const wait = due - performance.now()

    if (wait > 0) {
      await new Promise((resolve) => setTimeout(resolve, wait))
    }

    running.push(send(index))
  }

  await Promise.all(running)

  return { accepted, problems, seconds: (performance.now() - began) / 1000 }
}

const count = (problems: Record<string, number>, what: string): void => {
  problems[what] = (problems[what] ?? 0) + 1
}

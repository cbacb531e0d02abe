import type { PlanLine, PlanResult, PlanStart, WhatIfBody } from '@/contracts/whatIf'

/** People as they are. Rejects with an Error that says what to do. */
export const readPlanStart = async (signal: AbortSignal): Promise<PlanStart> => {
  const response = await fetch('/api/routing/plan', { signal })

  if (!response.ok) throw new Error(await wordsOf(response))

  return (await response.json()) as PlanStart // our own endpoint, typed there
}

/** Replays the plan; tells after every page how far it is. Rejects with an Error that says what to do. */
export const replayPlan = async ({
  body,
  onProgress,
  signal,
}: {
  body: WhatIfBody
  onProgress: (replayed: number, total: number) => void
  signal: AbortSignal
}): Promise<PlanResult> => {
  const response = await fetch('/api/routing/plan', {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
    signal,
  })

  if (!response.ok || response.body === null) throw new Error(await wordsOf(response))

  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''

  for (;;) {
    const { done, value } = await reader.read()
    const lines = `${rest}${value ?? ''}`.split('\n')
    rest = lines.pop() ?? ''

    for (const text of lines) {
      const line = JSON.parse(text) as PlanLine // our own endpoint, typed there

      switch (line.kind) {
        case 'done':
          return line.result
        case 'failed':
          throw new Error(line.reason)
        case 'progress':
          onProgress(line.replayed, line.total)
      }
    }

    if (done) throw new Error('The replay ended early. Try again.')
  }
}

const wordsOf = async (response: Response): Promise<string> => {
  const body: unknown = await response.json().catch(() => null)

  return typeof body === 'object' && body !== null && 'detail' in body
    ? String(body.detail)
    : 'The server did not answer as expected. Try again.'
}

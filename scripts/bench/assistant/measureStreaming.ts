import type { Stack } from '../startStack'
import { emailOf, signIn } from '../signIn'
import { summarise, type Summary } from '../summarise'
import type { ModelTimes } from './startModel'

export type StreamingFigures = {
  /** From the request to the first words on the agent's side, milliseconds. */
  readonly first: Summary
  /** The same without the time that the model itself took to its first words. */
  readonly overhead: Summary
}

const warmUp = 5
const asked = 60
const longestMs = 30_000

/**
 * An agent's rewrites through the running product, one after the other: what stands between the model's first words and
 * the agent (session, rights, the case, two streams).
 */
export const measureStreaming = async ({
  caseId,
  stack,
  times,
}: {
  caseId: string
  stack: Stack
  /** Of the model's requests in order; grows while this measures. */
  times: readonly ModelTimes[]
}): Promise<StreamingFigures> => {
  const cookie = await signIn({ email: emailOf('analyst'), url: stack.url })
  const first: number[] = []
  const overhead: number[] = []

  for (let turn = 0; turn < warmUp + asked; turn += 1) {
    const before = times.length
    const from = performance.now()
    const heardAt = await firstPiece({ caseId, cookie, url: stack.url })
    const model = times[before]

    if (model === undefined) {
      throw new Error('A rewrite came without the model')
    }

    if (turn >= warmUp) {
      first.push(heardAt - from)
      overhead.push(heardAt - from - (model.spokeAt - model.askedAt))
    }
  }

  return { first: summarise(first), overhead: summarise(overhead) }
}

/** `performance.now()` when the first words arrived; reads the rest before it returns. */
const firstPiece = async ({
  caseId,
  cookie,
  url,
}: {
  caseId: string
  cookie: string
  url: string
}): Promise<number> => {
  const response = await fetch(`${url}/api/copilot/cases/${caseId}/rewrite`, {
    body: JSON.stringify({ how: 'friendly', text: 'We got it and look into it.' }),
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      cookie,
      origin: url,
    },
    method: 'POST',
    signal: AbortSignal.timeout(longestMs),
  })

  if (!response.ok || response.body === null) {
    throw new Error(
      `A rewrite was answered with ${String(response.status)}: ${await response.text()}`,
    )
  }

  const decoder = new TextDecoder()
  let heard = ''
  let heardAt: null | number = null

  const reader = response.body.getReader()

  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    heard += decoder.decode(read.value, { stream: true })

    if (heard.includes('event: piece')) {
      heardAt ??= performance.now()
    }
  }

  if (heardAt === null || !heard.includes('event: done')) {
    throw new Error(`The stream ended without words: ${heard.slice(0, 300)}`)
  }

  return heardAt
}

import { request } from 'undici'

import type { ChatModel, ChatTool, ChatTurn } from '@/contracts/ports/model'
import { AppError } from '@/lib/appError'

import { assembleReply } from './assembleReply'
import { parseJson } from './chatCompletion'
import type { RemoteEndpoint } from './chatCompletion'
import { readEventData } from './readEventData'

const turnOf = (turn: ChatTurn): Readonly<Record<string, unknown>> => {
  switch (turn.role) {
    case 'system':
    case 'user':
      return { content: turn.content, role: turn.role }
    case 'assistant':
      return {
        content: turn.content === '' ? null : turn.content,
        role: 'assistant',
        ...(turn.toolCalls.length === 0
          ? {}
          : {
              tool_calls: turn.toolCalls.map(({ arguments: given, id, name }) => ({
                function: { arguments: given, name },
                id,
                type: 'function',
              })),
            }),
      }
    case 'tool':
      return { content: turn.content, role: 'tool', tool_call_id: turn.toolCallId }
  }
}

const toolOf = ({ description, name, parameters }: ChatTool): unknown => ({
  function: { description, name, parameters },
  type: 'function',
})

/** Where an endpoint does not count: four characters a token, so that budgets hold all the same. */
const guessTokens = (text: string): number => Math.ceil(text.length / 4)

/**
 * A language model behind any OpenAI-compatible endpoint: chat completions with tools, streamed. A server that does not
 * stream is understood as well. Nothing is tried twice here: whoever asks has another way out.
 *
 * @param endpoint `timeoutMilliseconds` holds for the whole answer; a third of it for any silence in between.
 */
export const createRemoteChat = (
  endpoint: RemoteEndpoint,
  version: string,
  now: () => number = () => performance.now(),
): ChatModel => ({
  chat: async ({ maxOutputTokens, onText, signal, tools, turns }) => {
    const from = now()
    const body = JSON.stringify({
      max_tokens: maxOutputTokens,
      messages: turns.map(turnOf),
      model: endpoint.model,
      stream: true,
      stream_options: { include_usage: true },
      temperature: 0,
      ...(tools.length === 0 ? {} : { tools: tools.map(toolOf) }),
    })
    const reply = await ask({ body, endpoint, onText, signal })
    const inputTokens = reply.inputTokens ?? guessTokens(body)
    const outputTokens =
      reply.outputTokens ??
      guessTokens(reply.content + reply.toolCalls.map((call) => call.arguments).join(''))

    return {
      call: {
        cost:
          (inputTokens * endpoint.price.input + outputTokens * endpoint.price.output) / 1_000_000,
        inputTokens,
        milliseconds: now() - from,
        model: endpoint.model,
        outputTokens,
        version,
      },
      content: reply.content,
      toolCalls: reply.toolCalls,
    }
  },
  name: endpoint.model,
})

const ask = async ({
  body,
  endpoint,
  onText,
  signal,
}: {
  body: string
  endpoint: RemoteEndpoint
  onText: ((piece: string) => void) | undefined
  signal: AbortSignal | undefined
}): Promise<ReturnType<ReturnType<typeof assembleReply>['finish']>> => {
  const limit = AbortSignal.timeout(endpoint.timeoutMilliseconds)
  const silence = Math.ceil(endpoint.timeoutMilliseconds / 3)

  try {
    const response = await request(`${endpoint.baseUrl}/chat/completions`, {
      body,
      bodyTimeout: silence,
      headers: {
        accept: 'text/event-stream, application/json',
        'content-type': 'application/json',
        ...(endpoint.apiKey === null ? {} : { authorization: `Bearer ${endpoint.apiKey}` }),
      },
      headersTimeout: endpoint.timeoutMilliseconds,
      method: 'POST',
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    })

    if (response.statusCode !== 200) {
      await response.body.dump()
      throw badStatus(response.statusCode)
    }

    const reply = assembleReply(onText)
    const isStream = String(response.headers['content-type']).includes('event-stream')

    if (!isStream) {
      reply.add(parseJson(await response.body.text()))

      return reply.finish()
    }

    for await (const data of readEventData(response.body)) {
      if (data === '[DONE]') break
      reply.add(parseJson(data))
    }

    return reply.finish()
  } catch (error) {
    throw error instanceof AppError ? error : unreachable(error, signal)
  }
}

const badStatus = (status: number): AppError =>
  new AppError({
    code: status === 429 ? 'model-rate-limited' : 'model-bad-status',
    isRetryable: status === 408 || status === 429 || status >= 500,
    message: `The model answered with status ${String(status)}`,
  })

const late = new Set(['AbortError', 'BodyTimeoutError', 'HeadersTimeoutError', 'TimeoutError'])

const unreachable = (error: unknown, signal: AbortSignal | undefined): AppError => {
  const isLate = error instanceof Error && late.has(error.name)
  const isStopped = signal?.aborted === true

  return new AppError({
    cause: error,
    code: isStopped ? 'model-stopped' : isLate ? 'model-timeout' : 'model-unreachable',
    isRetryable: true,
    message: isStopped
      ? 'The call of the model was stopped'
      : isLate
        ? 'The model did not answer in time'
        : 'The model could not be reached',
  })
}

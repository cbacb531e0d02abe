import { request } from 'undici'
import { z } from 'zod'

import { AppError } from '@/lib/appError'

export type ChatMessage = {
  readonly role: 'assistant' | 'system' | 'user'
  readonly content: string
}

/** An endpoint that speaks the OpenAI wire format: OpenAI, Azure, vLLM, Ollama and many more. */
export type RemoteEndpoint = {
  /** Up to and including `/v1`, without a slash at the end. */
  readonly baseUrl: string
  readonly apiKey: null | string
  readonly model: string
  readonly timeoutMilliseconds: number
  /** US dollars for a million tokens. */
  readonly price: { readonly input: number; readonly output: number }
}

export type Completion = {
  readonly content: string
  readonly inputTokens: number
  readonly outputTokens: number
}

const responseSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ completion_tokens: z.number(), prompt_tokens: z.number() }).nullish(),
})

/** Longer answers than this are not triage. */
const mostBytes = 1_000_000

/**
 * One call for a JSON answer bound to a schema. Throws `AppError`: retryable when the service was slow, busy or
 * broken; final when it refused or the request was wrong. Never throws for what the answer says.
 */
export const chatCompletion = async ({
  endpoint,
  jsonSchema,
  messages,
}: {
  endpoint: RemoteEndpoint
  jsonSchema: Readonly<Record<string, unknown>>
  messages: readonly ChatMessage[]
}): Promise<Completion> => {
  const { status, text } = await post({
    body: JSON.stringify({
      messages,
      model: endpoint.model,
      response_format: {
        json_schema: { name: 'answer', schema: jsonSchema, strict: true },
        type: 'json_schema',
      },
      temperature: 0,
    }),
    endpoint,
  })

  if (status !== 200) {
    const isRetryable = status === 408 || status === 429 || status >= 500
    throw new AppError({
      code: status === 429 ? 'model-rate-limited' : 'model-bad-status',
      isRetryable,
      message: `The model answered with status ${String(status)}`,
    })
  }

  const response = responseSchema.safeParse(parseJson(text))
  const choice = response.data?.choices[0]

  if (choice === undefined) {
    throw new AppError({
      code: 'model-output-invalid',
      isRetryable: true,
      message: 'The model endpoint did not answer in the chat format',
    })
  }

  if (typeof choice.message.refusal === 'string' || choice.finish_reason === 'content_filter') {
    throw new AppError({
      code: 'model-refused',
      isRetryable: false,
      message: 'The model refused to answer',
    })
  }

  return {
    content: choice.message.content ?? '',
    inputTokens: response.data?.usage?.prompt_tokens ?? 0,
    outputTokens: response.data?.usage?.completion_tokens ?? 0,
  }
}

const post = async ({
  body,
  endpoint,
}: {
  body: string
  endpoint: RemoteEndpoint
}): Promise<{ status: number; text: string }> => {
  try {
    const response = await request(`${endpoint.baseUrl}/chat/completions`, {
      body,
      headers: {
        'content-type': 'application/json',
        ...(endpoint.apiKey === null ? {} : { authorization: `Bearer ${endpoint.apiKey}` }),
      },
      method: 'POST',
      // Covers the whole answer, not only its first byte: a trickling body must not hold a case for minutes.
      signal: AbortSignal.timeout(endpoint.timeoutMilliseconds),
    })
    const chunks: Buffer[] = []
    let size = 0

    for await (const chunk of response.body) {
      const bytes = Buffer.from(z.instanceof(Uint8Array).parse(chunk))
      size += bytes.length

      if (size > mostBytes) {
        throw new AppError({
          code: 'model-output-invalid',
          isRetryable: false,
          message: 'The answer of the model is too long',
        })
      }

      chunks.push(bytes)
    }

    return { status: response.statusCode, text: Buffer.concat(chunks).toString('utf8') }
  } catch (error) {
    if (error instanceof AppError) {
      throw error
    }

    const isLate =
      error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
    throw new AppError({
      cause: error,
      code: isLate ? 'model-timeout' : 'model-unreachable',
      isRetryable: true,
      message: isLate ? 'The model did not answer in time' : 'The model could not be reached',
    })
  }
}

/** `undefined` for what is no JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

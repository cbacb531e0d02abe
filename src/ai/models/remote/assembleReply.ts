import { z } from 'zod'

import { AppError } from '@/lib/appError'
import type { ChatToolCall } from '@/contracts/ports/model'

const usage = z.object({ completion_tokens: z.number(), prompt_tokens: z.number() }).nullish()
const callPart = z.object({
  function: z.object({ arguments: z.string().nullish(), name: z.string().nullish() }).nullish(),
  id: z.string().nullish(),
  index: z.int().min(0).max(63).nullish(),
})
const part = z.object({
  content: z.string().nullish(),
  refusal: z.string().nullish(),
  tool_calls: z.array(callPart).nullish(),
})
const frame = z.object({
  choices: z
    .array(
      z.object({
        delta: part.nullish(),
        finish_reason: z.string().nullish(),
        message: part.nullish(),
      }),
    )
    .nullish(),
  error: z.unknown().optional(),
  usage,
})

export type AssembledReply = {
  readonly content: string
  readonly inputTokens: null | number
  readonly outputTokens: null | number
  readonly toolCalls: readonly ChatToolCall[]
}

/** Longer than any answer of ours; what goes on and on is cut off here. */
const mostCharacters = 200_000

const invalid = (message: string): AppError =>
  new AppError({ code: 'model-output-invalid', isRetryable: true, message })

/**
 * Puts the pieces of one answer together: text, the calls of tools with their arguments in fragments, and the count of
 * tokens. `add` takes the frames of a stream in order, or the one answer of a server that does not stream.
 *
 * @throws AppError `model-output-invalid` (a frame in no known shape, or none that ends), `model-refused`, `model-bad-status`.
 */
export const assembleReply = (
  onText?: (piece: string) => void,
): { readonly add: (data: unknown) => void; readonly finish: () => AssembledReply } => {
  const calls = new Map<number, { arguments: string; id: string; name: string }>()
  let content = ''
  let size = 0
  let tokens: z.infer<typeof usage>
  let isEnded = false

  const addPart = (given: z.infer<typeof part>): void => {
    if (typeof given.refusal === 'string' && given.refusal !== '') {
      throw new AppError({ code: 'model-refused', message: 'The model refused to answer' })
    }

    if (typeof given.content === 'string' && given.content !== '') {
      content += given.content
      size += given.content.length
      onText?.(given.content)
    }

    for (const [at, call] of (given.tool_calls ?? []).entries()) {
      const index = call.index ?? at
      const known = calls.get(index) ?? { arguments: '', id: '', name: '' }
      size += call.function?.arguments?.length ?? 0
      calls.set(index, {
        arguments: known.arguments + (call.function?.arguments ?? ''),
        id: call.id ?? known.id,
        // Some servers repeat the name in every fragment.
        name: known.name === '' ? (call.function?.name ?? '') : known.name,
      })
    }

    if (size > mostCharacters) {
      throw invalid('The answer of the model is too long')
    }
  }

  return {
    add: (data) => {
      const read = frame.safeParse(data)

      if (!read.success) {
        throw invalid('The model endpoint did not answer in the chat format')
      }

      if (read.data.error !== undefined && read.data.error !== null) {
        throw new AppError({
          code: 'model-bad-status',
          isRetryable: true,
          message: 'The model endpoint broke its answer off with an error',
        })
      }

      tokens = read.data.usage ?? tokens

      for (const { delta, finish_reason: reason, message } of read.data.choices ?? []) {
        const given = delta ?? message

        if (given !== null && given !== undefined) {
          addPart(given)
        }

        if (reason === 'content_filter') {
          throw new AppError({ code: 'model-refused', message: 'The model refused to answer' })
        }

        isEnded ||= typeof reason === 'string'
      }
    },
    finish: () => {
      if (!isEnded) {
        throw invalid('The answer of the model was cut off')
      }

      return {
        content,
        inputTokens: tokens?.prompt_tokens ?? null,
        outputTokens: tokens?.completion_tokens ?? null,
        toolCalls: [...calls.entries()]
          .sort(([a], [b]) => a - b)
          .map(([index, call]) => ({ ...call, id: call.id === '' ? `call_${index}` : call.id })),
      }
    },
  }
}

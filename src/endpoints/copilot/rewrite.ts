import type { Endpoint } from 'payload'

import { z } from 'zod'

import { languages } from '@/domain/vocabulary'
import { AppError } from '@/lib/appError'
import { logger } from '@/lib/logger'

import { caseEndpoint } from '../desk/caseEndpoint'
import { answer, deskEndpoint } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'

const ways = ['formal', 'friendly', 'grammar', 'shorter', 'translate'] as const

const rewriteBody = z.strictObject({
  how: z.enum(ways),
  /** For a translation. */
  language: z.enum(languages).default('en'),
  text: z.string().trim().min(1).max(20_000),
})

/** Port: rewrites an agent's text; null where no language model is connected. */
export type Rewrite = (input: {
  how: (typeof ways)[number]
  language: string
  onText: (piece: string) => void
  signal: AbortSignal
  text: string
}) => Promise<{ added: readonly string[]; lost: readonly string[]; text: string }>

/** `GET /api/copilot/rewriting`: whether a language model is connected, for menus that would promise too much. */
export const makeRewritingEndpoint = (rewrite: null | Rewrite): Endpoint =>
  deskEndpoint({
    handle: () => Promise.resolve(answer({ isConnected: rewrite !== null })),
    method: 'get',
    path: '/copilot/rewriting',
  })

/**
 * `POST /api/copilot/cases/:id/rewrite`: `{ added, lost, text }`, or, for who accepts `text/event-stream`, events
 * `piece` (text as it comes) and at last `done` with the same or `failed` with a detail. 409 without a model.
 */
export const makeRewriteEndpoint = (rewrite: null | Rewrite): Endpoint =>
  caseEndpoint({
    door: 'case.reply',
    handle: async (call) => {
      const { body, problem: wrong } = await readBody({ req: call.req, schema: rewriteBody })

      if (body === null) {
        return wrong
      }

      if (rewrite === null) {
        return problem(
          'refused',
          'Rewriting needs a language model, and none is connected: the built-in engine only quotes. Set AI_PROVIDER, AI_BASE_URL and AI_MODEL to connect one.',
        )
      }

      if (call.req.headers.get('accept')?.includes('text/event-stream') === true) {
        return stream((onText, signal) => rewrite({ ...body, onText, signal }))
      }

      try {
        return answer(
          await rewrite({
            ...body,
            onText: () => undefined,
            signal: call.req.signal ?? new AbortController().signal,
          }),
        )
      } catch (error) {
        return problem('refused', tell(error))
      }
    },
    method: 'post',
    path: '/copilot/cases/:id/rewrite',
  })

const tell = (error: unknown): string => {
  if (!(error instanceof AppError && error.code.startsWith('model-'))) {
    throw error
  }

  logger.warn({ code: error.code, msg: 'A text was not rewritten' })

  return `${error.message}. Your text is unchanged.`
}

const stream = (
  work: (onText: (piece: string) => void, signal: AbortSignal) => Promise<unknown>,
): Response => {
  const stop = new AbortController()
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    cancel: () => {
      stop.abort()
    },
    start: async (controller) => {
      const say = (event: string, data: unknown): void => {
        if (!stop.signal.aborted) {
          controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))
        }
      }

      try {
        say(
          'done',
          await work((piece) => {
            say('piece', piece)
          }, stop.signal),
        )
      } catch (error) {
        logger.warn({ err: error, msg: 'A text was not rewritten' })
        say('failed', {
          detail: `${error instanceof AppError ? error.message : 'The text could not be rewritten'}. Your text is unchanged.`,
        })
      } finally {
        if (!stop.signal.aborted) controller.close()
      }
    },
  })

  return new Response(body, {
    headers: {
      'Cache-Control': 'no-store',
      'Content-Type': 'text/event-stream',
      'X-Accel-Buffering': 'no',
    },
  })
}

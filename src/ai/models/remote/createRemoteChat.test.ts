import { createServer } from 'node:http'
import type { Server, ServerResponse } from 'node:http'

import { afterEach, describe, expect, test } from 'vitest'

import type { ChatModel } from '@/contracts/ports/model'

import { withCircuitBreaker } from '../withCircuitBreaker'
import { createRemoteChat } from './createRemoteChat'

type Handler = (response: ServerResponse) => void
let server: Server | undefined

const serve = async (
  ...handlers: readonly Handler[]
): Promise<{ baseUrl: string; bodies: unknown[] }> => {
  const bodies: unknown[] = []
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const handler = handlers[bodies.length] ?? ((late) => late.writeHead(418).end())
      bodies.push(JSON.parse(Buffer.concat(chunks).toString('utf8')))
      handler(response)
    })
  })
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done))
  const address = server.address()

  return {
    baseUrl: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/v1`,
    bodies,
  }
}

afterEach(async () => {
  server?.closeAllConnections()
  await new Promise<void>((done) => (server === undefined ? done() : server.close(() => done())))
  server = undefined
})

const frame = (delta: unknown, reason: null | string = null): string =>
  `data: ${JSON.stringify({ choices: [{ delta, finish_reason: reason, index: 0 }] })}\n\n`
const usage = `data: ${JSON.stringify({ choices: [], usage: { completion_tokens: 20, prompt_tokens: 100 } })}\n\n`
const stream =
  (...chunks: readonly (Buffer | string)[]): Handler =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const next = (at: number): void => {
      const chunk = chunks[at]
      if (chunk === undefined) response.end()
      // Each piece in a packet of its own.
      else response.write(chunk, () => setImmediate(() => next(at + 1)))
    }
    next(0)
  }
const status =
  (code: number): Handler =>
  (response) =>
    response.writeHead(code).end('{"error":{"message":"no"}}')

const chatAt = (baseUrl: string, timeoutMilliseconds = 5000): ChatModel =>
  createRemoteChat(
    {
      apiKey: 'key',
      baseUrl,
      model: 'test-model',
      price: { input: 2, output: 8 },
      timeoutMilliseconds,
    },
    'v1',
  )
const ask = (chat: ChatModel, onText?: (piece: string) => void) =>
  chat.chat({
    maxOutputTokens: 100,
    ...(onText === undefined ? {} : { onText }),
    tools: [{ description: 'd', name: 'look', parameters: { type: 'object' } }],
    turns: [{ content: 'hello', role: 'user' }],
  })

describe('a remote language model, streamed (F1)', () => {
  test('passes each piece of text on as it comes and counts tokens and cost', async () => {
    const { baseUrl, bodies } = await serve(
      stream(
        frame({ content: 'Open ' }),
        frame({ content: 'Settings.' }),
        frame({}, 'stop'),
        usage,
        'data: [DONE]\n\n',
      ),
    )
    const pieces: string[] = []
    const reply = await ask(chatAt(baseUrl), (piece) => pieces.push(piece))

    expect(pieces).toEqual(['Open ', 'Settings.'])
    expect(reply.content).toBe('Open Settings.')
    expect(reply.call).toMatchObject({ inputTokens: 100, model: 'test-model', outputTokens: 20 })
    expect(reply.call.cost).toBeCloseTo(0.00036)
    expect(bodies[0]).toMatchObject({ model: 'test-model', stream: true })
  })

  test('puts tool calls together from fragments, however the bytes were cut', async () => {
    const whole = Buffer.from(
      [
        frame({ tool_calls: [{ function: { arguments: '', name: 'look' }, id: 'c1', index: 0 }] }),
        ': a comment\n\n',
        frame({ tool_calls: [{ function: { arguments: '{"q":"Schlüs' }, index: 0 }] }),
        frame({
          tool_calls: [
            { function: { arguments: 'sel"}' }, index: 0 },
            { function: { arguments: '{}', name: 'look' }, id: 'c2', index: 1 },
          ],
        }),
        frame({}, 'tool_calls'),
        'data: [DONE]\n\n',
      ].join(''),
    )
    const cut = Array.from({ length: Math.ceil(whole.length / 7) }, (_, at) =>
      whole.subarray(at * 7, at * 7 + 7),
    )
    const { baseUrl } = await serve(stream(...cut))
    const reply = await ask(chatAt(baseUrl))

    expect(reply.toolCalls).toEqual([
      { arguments: '{"q":"Schlüssel"}', id: 'c1', name: 'look' },
      { arguments: '{}', id: 'c2', name: 'look' },
    ])
    // It did not count: we do, so that budgets hold.
    expect(reply.call.inputTokens).toBeGreaterThan(20)
  })

  test('understands a server that does not stream', async () => {
    const { baseUrl } = await serve((response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(
          JSON.stringify({ choices: [{ finish_reason: 'stop', message: { content: 'Whole.' } }] }),
        ),
    )

    expect((await ask(chatAt(baseUrl))).content).toBe('Whole.')
  })

  test.each<[string, Handler, string]>([
    ['is no JSON', stream('data: {"choices": [\n\n'), 'model-output-invalid'],
    ['breaks off', stream(frame({ content: 'Open' })), 'model-output-invalid'],
    ['turns into an error', stream('data: {"error":{"message":"x"}}\n\n'), 'model-bad-status'],
    ['refuses', stream(frame({ refusal: 'I cannot.' })), 'model-refused'],
    ['is filtered', stream(frame({}, 'content_filter')), 'model-refused'],
    ['is rate limited', status(429), 'model-rate-limited'],
    ['is a failure', status(503), 'model-bad-status'],
    ['is cut by the network', (response) => response.socket?.destroy(), 'model-unreachable'],
  ])('says what it was when the answer %s', async (_, handler, code) => {
    const { baseUrl } = await serve(handler)

    await expect(ask(chatAt(baseUrl))).rejects.toMatchObject({ code })
  })

  test('does not wait for a model that says nothing', async () => {
    const { baseUrl } = await serve(() => undefined)

    await expect(ask(chatAt(baseUrl, 60))).rejects.toMatchObject({ code: 'model-timeout' })
  })
})

describe('the circuit breaker', () => {
  const now = { at: 0 }
  const guarded = (baseUrl: string): ChatModel =>
    withCircuitBreaker({
      clock: () => new Date(now.at),
      failures: 2,
      model: chatAt(baseUrl),
      restMilliseconds: 1000,
    })
  const fine = stream(frame({ content: 'ok' }), frame({}, 'stop'))

  test('leaves a failing model alone for a while, then tries it once', async () => {
    const { baseUrl, bodies } = await serve(status(500), status(500), status(500), fine, fine)
    const chat = guarded(baseUrl)
    const codes: string[] = []
    const tryOnce = async (): Promise<void> => {
      codes.push(
        await ask(chat).then(
          ({ content }) => content,
          (error: unknown) => (error as { code: string }).code,
        ),
      )
    }
    await tryOnce()
    await tryOnce()
    await tryOnce()
    expect(bodies).toHaveLength(2)
    now.at += 1001
    await tryOnce() // tried, fails, rests again at once
    await tryOnce()
    now.at += 1001
    await tryOnce()
    await tryOnce()

    expect(codes).toEqual([
      'model-bad-status',
      'model-bad-status',
      'model-resting',
      'model-bad-status',
      'model-resting',
      'ok',
      'ok',
    ])
  })
})

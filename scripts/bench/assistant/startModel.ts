import { createServer } from 'node:http'

/** When a request reached the model, and when it sent its first words: `performance.now()` of this process. */
export type ModelTimes = { readonly askedAt: number; readonly spokeAt: number }

const pieces = ['Hello', ', thank', ' you for', ' your', ' message', '. We look', ' into it', '.']
/** A model thinks before its first word, and between words. */
const firstAfterMs = 40
const eachMs = 5

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** A stand-in for a language model that speaks the streamed protocol of chat completions. Loopback only. */
export const startModel = async (): Promise<{
  readonly baseUrl: string
  readonly close: () => Promise<void>
  /** Of the requests in order. */
  readonly times: readonly ModelTimes[]
}> => {
  const times: ModelTimes[] = []
  const server = createServer((request, response) => {
    const askedAt = performance.now()
    request.resume()
    request.on('end', () => {
      void (async () => {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        await wait(firstAfterMs)
        times.push({ askedAt, spokeAt: performance.now() })

        for (const content of pieces) {
          response.write(`data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`)
          await wait(eachMs)
        }

        response.end(
          `data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`,
        )
      })()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0

  return {
    baseUrl: `http://127.0.0.1:${String(port)}/v1`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
    times,
  }
}

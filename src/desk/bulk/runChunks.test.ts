import { describe, expect, test } from 'vitest'

import type { BulkResult } from '@/contracts/bulk'

import { runChunks } from './runChunks'

const items = Array.from({ length: 10_000 }, (_, at) => ({
  id: String(at),
  number: `CW-${String(at)}`,
}))
const outage = new Error('The server cannot be reached.')
const refusal = new Error('That is too much.')

/** Runs until the end or an outage; `answer` says what a request meets. */
const run = async (
  from: number,
  answer: (request: number) => Error | null,
): Promise<{ at: number; failed: number; handled: number; interruption: null | string }> => {
  let failed = 0
  let handled = 0
  let requests = 0
  const end = await runChunks({
    from,
    isOutage: (error) => error === outage,
    isStopped: () => false,
    items,
    onResult: (result) => {
      failed += result.failed.length
      handled += result.unchanged + result.failed.length
    },
    send: (chunk): Promise<BulkResult> => {
      requests += 1
      const error = answer(requests)

      return error === null
        ? Promise.resolve({ done: [], failed: [], unchanged: chunk.length })
        : Promise.reject(error)
    },
    tell: (error) => (error instanceof Error ? error.message : ''),
  })

  return { ...end, failed, handled }
}

describe('H3: 10,000 cases at once', () => {
  test('all of them are handled, each in one request', async () => {
    expect(await run(0, () => null)).toEqual({
      at: 10_000,
      failed: 0,
      handled: 10_000,
      interruption: null,
    })
  })

  test('an outage stops the run where it is, and it goes on from there', async () => {
    const first = await run(0, (request) => (request === 26 ? outage : null))
    expect(first).toEqual({ at: 1000, failed: 0, handled: 1000, interruption: outage.message })
    expect((await run(first.at, () => null)).handled).toBe(9000)
  })

  test('a refused request is the failure of its cases alone', async () => {
    expect(await run(0, (request) => (request === 2 ? refusal : null))).toMatchObject({
      at: 10_000,
      failed: 40,
      interruption: null,
    })
  })
})

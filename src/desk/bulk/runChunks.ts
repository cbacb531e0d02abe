import type { BulkFailure, BulkResult } from '@/contracts/bulk'

import { bulkChunk } from '@/contracts/bulkLimits'

export type ChunkItem = { readonly id: string; readonly number: null | string }

/**
 * Sends items in small requests, one after the other, from `from` on. A request that was refused fails for its cases
 * alone. One that nobody answered stops the run where it is, so that it can go on from there: `interruption` says why.
 * Returns how many items were handled.
 */
export const runChunks = async <Item extends ChunkItem>({
  from,
  isOutage,
  isStopped,
  items,
  onResult,
  send,
  tell,
}: {
  from: number
  /** True for an error after which the next request would fare no better. */
  isOutage: (error: unknown) => boolean
  isStopped: () => boolean
  items: readonly Item[]
  onResult: (result: BulkResult, at: number) => void
  send: (items: readonly Item[]) => Promise<BulkResult>
  tell: (error: unknown) => string
}): Promise<{ readonly at: number; readonly interruption: null | string }> => {
  let at = from

  while (at < items.length && !isStopped()) {
    const chunk = items.slice(at, at + bulkChunk)
    let result: BulkResult

    try {
      result = await send(chunk)
    } catch (error) {
      if (isOutage(error)) {
        return { at, interruption: tell(error) }
      }

      const reason = tell(error)
      result = {
        done: [],
        failed: chunk.map(({ id, number }): BulkFailure => ({ id, number, reason })),
        unchanged: 0,
      }
    }

    at += chunk.length
    onResult(result, at)
  }

  return { at, interruption: null }
}

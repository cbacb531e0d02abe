import type { PayloadRequest } from 'payload'

import type { BulkBefore } from '@/contracts/bulk'

import { lockRow } from '@/lib/lockRow'
import { logger } from '@/lib/logger'

import { inDoorTransaction, refusals } from './inDoorTransaction'

type Result = { readonly before?: BulkBefore; readonly kind: string; readonly reason?: string }

/**
 * One case of many: locked, worked on and committed, or rolled back as a whole. Whatever goes wrong is the reason of
 * this case alone; the next one is tried all the same. `before` is only there when it worked.
 */
export const inOwnTransaction = async ({
  id,
  req,
  work,
}: {
  id: string
  req: PayloadRequest
  work: (req: PayloadRequest) => Promise<Result>
}): Promise<Result> => {
  try {
    const result = await inDoorTransaction({
      req,
      work: async (inside) => {
        await lockRow({ id, req: inside, table: 'cases' })

        return work(inside)
      },
    })

    return refusals.includes(result.kind)
      ? { kind: result.kind, reason: result.reason ?? 'There is no such case.' }
      : result
  } catch (error) {
    logger.error({ caseId: id, err: error, msg: 'One case of a bulk change failed' })

    return { kind: 'failed', reason: 'Something failed on our side. It was not changed.' }
  }
}

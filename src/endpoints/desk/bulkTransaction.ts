import type { PayloadRequest } from 'payload'

import type { BulkBefore } from '@/contracts/bulk'

import { inTransaction } from '@/lib/inTransaction'
import { lockRow } from '@/lib/lockRow'
import { logger } from '@/lib/logger'

type Result = { readonly before?: BulkBefore; readonly kind: string; readonly reason?: string }

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Refused extends Error {
  readonly result: Result

  constructor(result: Result) {
    super(`The door said ${result.kind}`)
    this.result = result
  }
}

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
    return await inTransaction({
      payload: req.payload,
      req,
      work: async (inside) => {
        await lockRow({ id, req: inside, table: 'cases' })
        const result = await work(inside)

        if (['conflict', 'not-found', 'refused'].includes(result.kind)) {
          throw new Refused(result)
        }

        return result
      },
    })
  } catch (error) {
    if (error instanceof Refused) {
      const { kind, reason } = error.result

      return { kind, reason: reason ?? 'There is no such case.' }
    }

    logger.error({ caseId: id, err: error, msg: 'One case of a bulk change failed' })

    return { kind: 'failed', reason: 'Something failed on our side. It was not changed.' }
  }
}

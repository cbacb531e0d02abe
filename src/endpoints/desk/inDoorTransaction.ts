import type { PayloadRequest } from 'payload'

import { inTransaction } from '@/lib/inTransaction'

type Outcome = { readonly kind: string; readonly reason?: string }

/** Kinds of outcomes that undo what was done so far. */
export const refusals: readonly string[] = ['conflict', 'not-found', 'refused']

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Refused<Of extends Outcome> extends Error {
  readonly outcome: Of

  constructor(outcome: Of) {
    super(`The door said ${outcome.kind}`)
    this.outcome = outcome
  }
}

/**
 * Runs a door in one transaction and gives its outcome. A refusal rolls everything back, whatever the door had written
 * before it refused.
 */
export const inDoorTransaction = async <Result extends Outcome>({
  req,
  work,
}: {
  req: PayloadRequest
  work: (req: PayloadRequest) => Promise<Result>
}): Promise<Result> => {
  try {
    return await inTransaction({
      payload: req.payload,
      req,
      work: async (inside) => {
        const result = await work(inside)

        if (refusals.includes(result.kind)) {
          throw new Refused(result)
        }

        return result
      },
    })
  } catch (error) {
    if (error instanceof Refused) {
      return error.outcome as Result // thrown above, and nowhere else
    }

    throw error
  }
}

import type { PayloadRequest } from 'payload'

import { inTransaction } from '@/lib/inTransaction'

import { answer } from './deskEndpoint'
import { problem } from './problem'

type Outcome = { readonly kind: string; readonly reason?: string; readonly rev?: number }

/** Carries a refusal out of the transaction, so that nothing of it stays. */
class Refused extends Error {
  readonly outcome: Outcome

  constructor(outcome: Outcome) {
    super(`The door said ${outcome.kind}`)
    this.outcome = outcome
  }
}

/**
 * Runs a door in one transaction and answers with its outcome. A refusal rolls everything back, whatever the
 * door had written before it refused.
 */
export const runDoor = async <Result extends Outcome>({
  req,
  work,
}: {
  req: PayloadRequest
  work: (req: PayloadRequest) => Promise<Result>
}): Promise<Response> => {
  try {
    const outcome = await inTransaction({
      payload: req.payload,
      req,
      work: async (inside) => {
        const result = await work(inside)

        if (isRefusal(result)) {
          throw new Refused(result)
        }

        return result
      },
    })

    return answer(outcome)
  } catch (error) {
    if (error instanceof Refused) {
      return refusal(error.outcome)
    }

    throw error
  }
}

const isRefusal = ({ kind }: Outcome): boolean =>
  kind === 'conflict' || kind === 'not-found' || kind === 'refused'

const refusal = ({ kind, reason, rev }: Outcome): Response => {
  switch (kind) {
    case 'conflict':
      return problem(
        'conflict',
        reason ?? 'The case was changed meanwhile. Look again, then repeat.',
        {
          rev,
        },
      )
    case 'not-found':
      return problem('not-found', 'There is no such case.')
    default:
      return problem('refused', reason ?? 'That is not possible now.')
  }
}

import type { PayloadRequest } from 'payload'

import { answer } from './deskEndpoint'
import { inDoorTransaction } from './inDoorTransaction'
import { problem } from './problem'

type Outcome = { readonly kind: string; readonly reason?: string; readonly rev?: number }

/** Runs a door in one transaction (`inDoorTransaction`) and answers with its outcome. */
export const runDoor = async <Result extends Outcome>(door: {
  req: PayloadRequest
  work: (req: PayloadRequest) => Promise<Result>
}): Promise<Response> => answerOf(await inDoorTransaction(door))

const answerOf = (outcome: Outcome): Response => {
  const { kind, reason, rev } = outcome

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
    case 'refused':
      return problem('refused', reason ?? 'That is not possible now.')
    default:
      return answer(outcome)
  }
}

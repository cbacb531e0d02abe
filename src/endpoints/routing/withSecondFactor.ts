import type { PayloadRequest } from 'payload'

import { checkSecondFactor } from '@/access/secondFactor/checkSecondFactor'
import type { SecondFactorCheck } from '@/access/secondFactor/checkSecondFactor'
import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'
import { inTransaction } from '@/lib/inTransaction'

import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import type { RoutingCall } from './routingEndpoint'

/** What a door answers; `refused` and `not-found` undo everything, the use of the code included. */
export type ProvenOutcome = { readonly kind: string; readonly reason?: string }

/** Carries a refusal out of the transaction, so that nothing of it stays; the code may then be used again. */
class Refused extends Error {
  readonly outcome: ProvenOutcome

  constructor(outcome: ProvenOutcome) {
    super(`The door said ${outcome.kind}`)
    this.outcome = outcome
  }
}

/**
 * Runs a door for a person who proves with a fresh code that it is them (requirement E6). Code and work are one
 * transaction: a code is used up when its work is done. A wrong code is counted and audited, and nothing else happens.
 */
export const withSecondFactor = async <Result extends ProvenOutcome>({
  call: { actor, now, req },
  code,
  work,
}: {
  call: RoutingCall
  code: string
  work: (req: PayloadRequest) => Promise<Result>
}): Promise<Response> => {
  try {
    return await inTransaction({
      payload: req.payload,
      req,
      work: async (inside) => {
        const check = await checkSecondFactor({ code, now, req: inside, staffId: actor.id })

        if (check.kind !== 'ok') {
          await recordAudit({
            action: 'second-factor.refused',
            actor,
            after: { outcome: check.kind },
            req: inside,
            subjectId: actor.id,
            subjectType: slugs.staff,
          })

          return refusal(check)
        }

        const outcome = await work(inside)

        if (outcome.kind === 'refused' || outcome.kind === 'not-found') {
          throw new Refused(outcome)
        }

        return answer({ ...outcome, recoveryLeft: check.recoveryLeft })
      },
    })
  } catch (error) {
    if (error instanceof Refused) {
      return error.outcome.kind === 'not-found'
        ? problem('not-found', 'There is nothing like that here.')
        : problem('refused', error.outcome.reason ?? 'That is not possible now.')
    }

    throw error
  }
}

const refusal = (check: Exclude<SecondFactorCheck, { kind: 'ok' }>): Response => {
  switch (check.kind) {
    case 'locked':
      return problem('forbidden', 'Too many wrong codes. Wait a quarter of an hour.', {
        secondFactor: 'locked',
        until: check.until.toISOString(),
      })
    case 'not-set-up':
      return problem('forbidden', 'Set up your second factor first.', {
        secondFactor: 'not-set-up',
      })
    case 'replayed':
      return problem('forbidden', 'This code was used already. Wait for the next one.', {
        secondFactor: 'replayed',
      })
    case 'wrong':
      return problem(
        'forbidden',
        `This code is not right. ${String(check.attemptsLeft)} tries are left.`,
        { secondFactor: 'wrong' },
      )
  }
}

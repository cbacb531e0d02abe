import type { PayloadRequest } from 'payload'

import { checkSecondFactor } from '@/access/secondFactor/checkSecondFactor'
import type { SecondFactorCheck } from '@/access/secondFactor/checkSecondFactor'
import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'

import { answer } from '../desk/deskEndpoint'
import { inDoorTransaction } from '../desk/inDoorTransaction'
import { problem } from '../desk/problem'
import type { DoorCall } from '../doorEndpoint'

/** What a door answers; `refused` and `not-found` undo everything, the use of the code included. */
export type ProvenOutcome = { readonly kind: string; readonly reason?: string }

/**
 * Runs a door for a person who proves with a fresh code that it is them (requirement E6). Code and work are one
 * transaction: a code is used up when its work is done. A wrong code is counted and audited, and nothing else happens.
 */
export const withSecondFactor = async <Result extends ProvenOutcome>({
  call: { actor, now, req },
  code,
  work,
}: {
  call: DoorCall
  code: string
  work: (req: PayloadRequest) => Promise<Result>
}): Promise<Response> => {
  const outcome = await inDoorTransaction({
    req,
    work: async (inside): Promise<ProvenOutcome & { readonly check: SecondFactorCheck }> => {
      const check = await checkSecondFactor({ code, now, req: inside, staffId: actor.id })

      if (check.kind === 'ok') {
        return { ...(await work(inside)), check }
      }

      await recordAudit({
        action: 'second-factor.refused',
        actor,
        after: { outcome: check.kind },
        req: inside,
        subjectId: actor.id,
        subjectType: slugs.staff,
      })

      return { check, kind: 'unproven' }
    },
  })
  const { check, ...done } = outcome

  if (check.kind !== 'ok') {
    return refusal(check)
  }

  switch (done.kind) {
    case 'not-found':
      return problem('not-found', 'There is nothing like that here.')
    case 'refused':
      return problem('refused', done.reason ?? 'That is not possible now.')
    default:
      return answer({ ...done, recoveryLeft: check.recoveryLeft })
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

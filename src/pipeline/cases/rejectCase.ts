import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { lockHeld } from './lockHeld'
import { writeCase } from './writeCase'

export type RejectOutcome =
  { kind: 'not-found' } | { kind: 'refused'; reason: string } | { kind: 'rejected' }

/** Ends the review by closing the case (requirement C2): spam, a test, nothing to work on. Needs a reason. */
export const rejectCase = async ({
  actor,
  caseId,
  now,
  reason,
  req,
}: {
  actor: Actor
  caseId: string
  now: Date
  reason: string
  req: PayloadRequest
}): Promise<RejectOutcome> => {
  const locked = await lockHeld({ actor, caseId, req })

  if (locked.kind !== 'held') {
    return locked
  }

  const { case: current } = locked

  if (reason.trim() === '') {
    return { kind: 'refused', reason: 'Say why, so that an auditor understands it later.' }
  }

  await writeCase({
    action: 'rejected',
    actor,
    after: { status: 'closed' },
    before: { status: 'pending-data' },
    case: current,
    data: { from: 'pending-data', to: 'closed' },
    events: ['case.changed'],
    now,
    reason,
    req,
    set: { closedAt: now.toISOString(), status: 'closed', waitingSince: null },
  })

  return { kind: 'rejected' }
}

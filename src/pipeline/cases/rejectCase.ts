import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { lockCase } from './caseRow'
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
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  if (current.status !== 'pending-data') {
    return { kind: 'refused', reason: 'This case does not wait for data any more.' }
  }

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

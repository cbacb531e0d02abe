import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import type { CaseRow } from './caseRow'
import type { Rated } from './recordFeedback'

import { addNote } from './addNote'
import { systemActor } from './actor'
import { escalateCase } from './escalateCase'
import { moveCase } from './moveCase'
import { notify } from './notify'

const why = 'The customer says that the answer did not help and asks for a person.'

/**
 * Brings a case whose answer did not help to a person: to the one who has it, else by the rules of routing. Finished and
 * waiting cases open again. The customer's own words stand in a note.
 */
export const handToPerson = async ({
  actor,
  answerId,
  case: current,
  messageId,
  now,
  rated: { comment, reason },
  req,
}: {
  actor: Actor
  answerId: string
  case: CaseRow
  /** What the customer had asked, for the facts of routing. */
  messageId: null | string
  now: Date
  rated: Pick<Rated, 'comment' | 'reason'>
  req: PayloadRequest
}): Promise<void> => {
  if (current.status === 'escalated') {
    return
  }

  const caseId = current.id
  const summary = [
    why,
    ...(reason === null ? [] : [`Reason: ${reason}.`]),
    ...(comment === null ? [] : [`In their words: ${comment}`]),
  ].join('\n')

  if (['closed', 'on-hold', 'pending-customer', 'resolved'].includes(current.status)) {
    await moveCase({ actor, caseId, now, reason: why, req, to: 'open' })
  }

  if (current.assigneeId === null) {
    await escalateCase({
      actor: systemActor,
      caseId,
      flags: ['HUMAN_REQUESTED'],
      messageId: messageId ?? answerId,
      now,
      reason: why,
      req,
      severity: 'low',
      summary,
      teamKey: '', // its own team, or what the rules say
    })

    return
  }

  await addNote({ actor: systemActor, caseId, now, req, staffId: null, text: summary })
  await notify({
    body: why,
    caseId,
    dedupeKey: `feedback:${answerId}`,
    departmentId: current.departmentId,
    kind: 'customer-replied',
    now,
    recipientId: current.assigneeId,
    req,
    title: `${current.number}: the answer did not help`,
  })
}

import type { PayloadRequest } from 'payload'

import { slugs } from '@/contracts/slugs'

import type { Actor } from '@/contracts/actor'

import { lockCase } from './caseRow'
import { lockDraft } from './lockDraft'
import { writeCase } from './writeCase'

export type DiscardOutcome =
  | { kind: 'discarded' }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }

/** Withdraws a draft. Its text stays as an internal note, so that what the assistant proposed can be looked up. */
export const discardDraft = async ({
  actor,
  messageId,
  now,
  reason,
  req,
}: {
  actor: Actor
  messageId: string
  now: Date
  reason?: string
  req: PayloadRequest
}): Promise<DiscardOutcome> => {
  const draft = await lockDraft({ messageId, req })

  if (draft === null) {
    return { kind: 'not-found' }
  }

  if (!draft.isDraft) {
    return { kind: 'refused', reason: 'This draft was sent or withdrawn already.' }
  }

  const current = await lockCase({ actor, caseId: draft.caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  await req.payload.db.updateOne({
    id: messageId,
    collection: slugs.messages,
    data: { direction: 'internal', isDraft: false },
    req,
    returning: false,
  })
  await writeCase({
    action: 'draft-discarded',
    actor,
    after: { messageId },
    case: current,
    data: { messageId },
    events: ['case.changed'],
    now,
    ...(reason === undefined ? {} : { reason }),
    req,
    set: {},
  })

  return { kind: 'discarded' }
}

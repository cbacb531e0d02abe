import type { PayloadRequest } from 'payload'

import { slugs } from '@/contracts/slugs'

import type { Actor } from '@/contracts/actor'

import { lockOpenDraft } from './lockDraft'
import { writeCase } from './writeCase'

export type DiscardOutcome =
  { kind: 'discarded' } | { kind: 'not-found' } | { kind: 'refused'; reason: string }

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
  const locked = await lockOpenDraft({ actor, messageId, req })

  if (locked.kind !== 'open') {
    return locked
  }

  const { case: current } = locked.draft
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

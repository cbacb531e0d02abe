import type { PayloadRequest } from 'payload'

import { slugs } from '@/contracts/slugs'

import type { Actor } from '@/contracts/actor'

import { lockOpenDraft } from './lockDraft'
import { findRecipient, queueDelivery } from './queueDelivery'
import { answeredNow } from './replyToCase'
import { writeCase } from './writeCase'

export type ApproveOutcome =
  | { deliveryId: string; kind: 'queued' }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }

/** A person sends what the assistant drafted, as it is or edited. The author stays visible either way. */
export const approveDraft = async ({
  actor,
  messageId,
  now,
  req,
  staffId,
  text,
}: {
  actor: Actor
  messageId: string
  now: Date
  req: PayloadRequest
  staffId: null | string
  text?: string
}): Promise<ApproveOutcome> => {
  const locked = await lockOpenDraft({ actor, messageId, req })

  if (locked.kind !== 'open') {
    return locked
  }

  const { case: current, text: drafted } = locked.draft
  const recipient = await findRecipient({ case: current, req })

  if (recipient.kind === 'none') {
    return { kind: 'refused', reason: recipient.reason }
  }

  const isEdited = text !== undefined && text !== drafted
  await req.payload.db.updateOne({
    id: messageId,
    collection: slugs.messages,
    data: { isDraft: false, staff: staffId, ...(isEdited ? { authorKind: 'agent', text } : {}) },
    req,
    returning: false,
  })
  const deliveryId = await queueDelivery({ caseId: current.id, messageId, now, recipient, req })

  await writeCase({
    action: 'draft-approved',
    actor,
    after: { deliveryId, isEdited, messageId },
    case: current,
    data: { isEdited, messageId },
    events: ['case.message-added', 'case.changed'],
    now,
    req,
    set: {
      ...answeredNow({ current, now }),
      ...(current.status === 'new' ? { status: 'open' as const } : {}),
    },
  })

  return { deliveryId, kind: 'queued' }
}

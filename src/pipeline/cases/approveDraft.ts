import type { PayloadRequest } from 'payload'

import { slugs } from '@/contracts/slugs'

import type { Actor } from '@/contracts/actor'

import { lockDraft } from './lockDraft'
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
  const draft = await lockDraft({ actor, messageId, req })

  if (draft === null) {
    return { kind: 'not-found' }
  }

  if (!draft.isDraft) {
    return { kind: 'refused', reason: 'This draft was sent or withdrawn already.' }
  }

  // A colleague's answer has doors of its own: only who was asked may let it out.
  if (draft.approval !== null) {
    return { kind: 'refused', reason: 'This answer waits for the colleague who was asked.' }
  }

  const { case: current } = draft
  const recipient = await findRecipient({ case: current, req })

  if (recipient.kind === 'none') {
    return { kind: 'refused', reason: recipient.reason }
  }

  const isEdited = text !== undefined && text !== draft.text
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

import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { slugs } from '@/contracts/slugs'

import { findRecipient, queueDelivery } from '../queueDelivery'
import { answeredNow } from '../replyToCase'
import { tellWatchers } from '../tellWatchers'
import { withdrawDrafts } from '../withdrawDrafts'
import { writeCase } from '../writeCase'
import { lockAsked } from './lockAsked'
import { tellOfApproval } from './tellOfApproval'

export type ApproveReplyOutcome =
  | { deliveryId: string; kind: 'queued' }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }

/** The colleague who was asked lets an answer go out. It stays its author's message; the trail says who approved. */
export const approveReply = async ({
  actor,
  messageId,
  now,
  req,
  staffId,
}: {
  actor: Actor
  messageId: string
  now: Date
  req: PayloadRequest
  staffId: string
}): Promise<ApproveReplyOutcome> => {
  const asked = await lockAsked({ actor, messageId, req })

  if (asked === null) {
    return { kind: 'not-found' }
  }

  if (typeof asked === 'string') {
    return { kind: 'refused', reason: asked }
  }

  const { approverId, authorId, case: current, composed } = asked

  if (approverId !== staffId) {
    return { kind: 'refused', reason: 'Only the colleague who was asked can approve it.' }
  }

  const recipient = await findRecipient({ case: current, req })

  if (recipient.kind === 'none') {
    return { kind: 'refused', reason: recipient.reason }
  }

  const at = now.toISOString()
  await req.payload.db.updateOne({
    id: messageId,
    collection: slugs.messages,
    data: {
      composed: { ...composed, approval: { ...composed.approval, approvedAt: at, approverId } },
      createdAt: at,
      isDraft: false,
    },
    req,
    returning: false,
  })
  const deliveryId = await queueDelivery({ caseId: current.id, messageId, now, recipient, req })
  await withdrawDrafts({ caseId: current.id, req })
  await writeCase({
    action: 'approval-given',
    actor,
    after: { approverId, authorId, deliveryId, messageId },
    case: current,
    data: { authorId, messageId },
    events: ['case.message-added', 'case.changed'],
    now,
    req,
    set: {
      assistantMode: 'off',
      ...answeredNow({ current, now }),
      ...(current.firstRespondedAt === null ? { firstRespondedAt: at } : {}),
      ...(current.status === 'new' ? { status: 'open' as const } : {}),
    },
  })
  await tellOfApproval({
    body: 'It is on its way to the customer.',
    case: current,
    dedupeKey: `approval-given:${messageId}`,
    now,
    recipientId: authorId,
    req,
    staffId,
    what: 'approved your answer on',
  })
  await tellWatchers({
    case: current,
    except: [authorId, staffId],
    messageId,
    now,
    req,
    title: `${current.number} was answered`,
  })

  return { deliveryId, kind: 'queued' }
}

import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { slugs } from '@/contracts/slugs'
import { sql, sqlIn } from '@/lib/sql'

import type { Asked } from './lockAsked'

import { writeCase } from '../writeCase'
import { lockAsked } from './lockAsked'
import { tellOfApproval } from './tellOfApproval'

export type ReturnReplyOutcome =
  { kind: 'not-found' } | { kind: 'refused'; reason: string } | { kind: 'returned' }

/**
 * An answer that waits for approval goes back: the colleague returns it and says why, or its author takes it back. It stays
 * readable as a note, and stands in the author's box again unless they have begun another one.
 */
export const returnReply = async ({
  actor,
  messageId,
  now,
  reason,
  req,
  staffId,
}: {
  actor: Actor
  messageId: string
  now: Date
  /** Of the colleague; the author needs none. */
  reason?: string
  req: PayloadRequest
  staffId: string
}): Promise<ReturnReplyOutcome> => {
  const asked = await lockAsked({ actor, messageId, req })

  if (asked === null) {
    return { kind: 'not-found' }
  }

  if (typeof asked === 'string') {
    return { kind: 'refused', reason: asked }
  }

  const { approverId, authorId, case: current } = asked
  const isAuthor = authorId === staffId

  if (!isAuthor && approverId !== staffId) {
    return { kind: 'refused', reason: 'Only its author and the colleague who was asked can.' }
  }

  if (!isAuthor && reason === undefined) {
    return { kind: 'refused', reason: 'Say why, so that the author knows what to change.' }
  }

  await req.payload.db.updateOne({
    id: messageId,
    collection: slugs.messages,
    data: { direction: 'internal', isDraft: false },
    req,
    returning: false,
  })
  await backIntoBox({ asked, now, req })
  await writeCase({
    action: isAuthor ? 'approval-taken-back' : 'approval-returned',
    actor,
    after: { approverId, authorId, messageId },
    case: current,
    data: { authorId, messageId },
    events: ['case.changed'],
    now,
    ...(reason === undefined ? {} : { reason }),
    req,
    set: {},
  })

  if (!isAuthor) {
    await tellOfApproval({
      body: reason ?? '',
      case: current,
      dedupeKey: `approval-returned:${messageId}`,
      now,
      recipientId: authorId,
      req,
      staffId,
      what: 'returned your answer on',
    })
  }

  return { kind: 'returned' }
}

/** What its author has typed since is not touched: then the note on the case is where the text is found. */
const backIntoBox = async ({
  asked: {
    authorId,
    case: { id: caseId },
    composed,
    text,
  },
  now,
  req,
}: {
  asked: Asked
  now: Date
  req: PayloadRequest
}): Promise<void> => {
  if (authorId === null) {
    return
  }

  const run = await sqlIn(req)
  const rich = composed.rich === undefined ? null : JSON.stringify(composed.rich)
  await run(sql`
    insert into composer_drafts (case_id, staff_id, mode, text, rich, rev, updated_at)
    values (${caseId}, ${authorId}, 'reply', ${text}, ${rich}::jsonb, 1, ${now.toISOString()})
    on conflict (case_id, staff_id, mode) do nothing`)
}

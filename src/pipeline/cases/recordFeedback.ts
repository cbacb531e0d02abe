import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { FeedbackReason } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { createRow } from '@/lib/createRow'
import { sql, sqlIn } from '@/lib/sql'

import { lockCase } from './caseRow'
import { countHelpful } from './countHelpful'
import { handToPerson } from './handToPerson'
import { writeCase } from './writeCase'

export type Rated = {
  readonly comment: null | string
  readonly isHelpful: boolean
  /** 1 to 5. */
  readonly rating: number
  readonly reason: FeedbackReason | null
  /** Only with an answer that did not help: a person looks at the case. */
  readonly wantsPerson: boolean
}

export type FeedbackOutcome =
  | { readonly isHandedOver: boolean; readonly isNew: boolean; readonly kind: 'recorded' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'too-late' }

/** Longer than anybody remembers an answer. */
const days = 90

/**
 * A customer says whether an answer of the assistant helped (requirement F8). One word per answer: a second one replaces
 * the first, and the counts of the articles it rested on follow. Who was not helped and wishes so gets a person.
 *
 * The comparison of the assistant with people reads the rating (`pipeline/judge`), the knowledge gaps what did not help.
 */
export const recordFeedback = async ({
  answerId,
  now,
  rated,
  req,
}: {
  /** A message that was sent to a customer and that the assistant wrote. */
  answerId: string
  now: Date
  rated: Rated
  req: PayloadRequest
}): Promise<FeedbackOutcome> => {
  const run = await sqlIn(req)
  const [answer] = await run<{
    case_id: string
    created_at: Date | string
    customer_id: string
    in_reply_to_id: null | string
  }>(sql`
    select m.case_id, c.customer_id, m.in_reply_to_id, m.created_at
      from messages m join cases c on c.id = m.case_id
     where m.id = ${answerId} and m.direction = 'outbound' and m.is_draft is not true
       and (m.author_kind = 'assistant' or exists (select 1 from assistant_runs r where r.answer_id = m.id))`)

  if (answer === undefined) {
    return { kind: 'not-found' }
  }

  if (now.getTime() - new Date(answer.created_at).getTime() > days * 86_400_000) {
    return { kind: 'too-late' }
  }

  const actor: Actor = { id: answer.customer_id, kind: 'customer', role: null }
  const current = await lockCase({ actor, caseId: answer.case_id, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  const before = await keep({
    answerId,
    caseId: current.id,
    customerId: answer.customer_id,
    now,
    rated,
    req,
  })
  await countHelpful({ answerId, isHelpful: rated.isHelpful, run, was: before })
  const isHandedOver = rated.wantsPerson && !rated.isHelpful
  await writeCase({
    action: 'feedback-received',
    actor,
    after: { isHelpful: rated.isHelpful, messageId: answerId, rating: rated.rating },
    case: current,
    data: {
      isHelpful: rated.isHelpful,
      messageId: answerId,
      rating: rated.rating,
      ...(rated.reason === null ? {} : { why: rated.reason }),
    },
    events: ['feedback.received'],
    now,
    req,
    // The customer waits again, and the assistant has had its turn.
    set: isHandedOver ? { assistantMode: 'off', waitingSince: now.toISOString() } : {},
  })

  if (isHandedOver) {
    await handToPerson({
      actor,
      answerId,
      case: current,
      messageId: answer.in_reply_to_id,
      now,
      rated,
      req,
    })
  }

  return { isHandedOver, isNew: before === null, kind: 'recorded' }
}

/** Writes the customer's word and returns what it was before, null for the first. The lock of the case lines them up. */
const keep = async ({
  answerId,
  caseId,
  customerId,
  now,
  rated: { comment, isHelpful, rating, reason },
  req,
}: {
  answerId: string
  caseId: string
  customerId: string
  now: Date
  rated: Rated
  req: PayloadRequest
}): Promise<boolean | null> => {
  const run = await sqlIn(req)
  const [earlier] = await run<{ id: string; is_helpful: boolean }>(
    sql`select id, is_helpful is true as is_helpful from feedback where message_id = ${answerId} limit 1`,
  )
  const at = now.toISOString()

  if (earlier === undefined) {
    await createRow({
      collection: slugs.feedback,
      data: {
        about: 'assistant',
        case: caseId,
        comment,
        createdAt: at,
        customer: customerId,
        isHelpful,
        message: answerId,
        rating,
        reason,
      },
      req,
    })

    return null
  }

  await run(sql`
    update feedback set rating = ${rating}, is_helpful = ${isHelpful}, reason = ${reason}, comment = coalesce(${comment}, comment),
           updated_at = ${at} where id = ${earlier.id}`)

  return earlier.is_helpful
}

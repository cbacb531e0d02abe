import type { PayloadRequest } from 'payload'

import { slugs } from '@/contracts/slugs'
import { holdingText } from '@/domain/escalation/holdingText'
import { createRow } from '@/lib/createRow'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../cases/caseRow'
import type { AnswerContext } from './readAnswerContext'

import { assistantActor } from '../cases/actor'
import { findRecipient, queueDelivery } from '../cases/queueDelivery'
import { writeCase } from '../cases/writeCase'

const action = 'told-to-wait'

/**
 * Tells the customer of an escalated case that a person has it, and how long that takes: once a case, where the house wants
 * it (requirement F5). It is no answer, so no clock of the case stops; a customer without an address is told nothing. In
 * the caller's transaction, before the case moves on.
 */
export const sendHoldingReply = async ({
  context,
  current,
  messageId,
  minutes,
  now,
  req,
}: {
  context: AnswerContext
  current: CaseRow
  messageId: string
  /** Estimated; null: nobody is there. */
  minutes: null | number
  now: Date
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  const earlier = await run<{ id: string }>(
    sql`select id from case_events where case_id = ${current.id} and kind = ${action} limit 1`,
  )
  const recipient = await findRecipient({ case: current, req })

  if (earlier.length > 0 || recipient.kind === 'none') {
    return
  }

  const language = context.triage.language.code
  const text = holdingText({ language, minutes })
  const answerId = await createRow({
    collection: slugs.messages,
    data: {
      authorKind: 'system',
      case: current.id,
      channel: recipient.channel,
      createdAt: now.toISOString(),
      direction: 'outbound',
      inReplyTo: messageId,
      language,
      text,
    },
    req,
  })
  const deliveryId = await queueDelivery({
    caseId: current.id,
    // No words of a stranger in the first mail to an address that nobody has confirmed (E08).
    content: context.isAddressConfirmed
      ? null
      : { parts: [text], subject: `[${context.caseNumber}]` },
    messageId: answerId,
    now,
    recipient,
    req,
  })
  await writeCase({
    action,
    actor: assistantActor,
    case: current,
    data: { deliveryId, messageId: answerId, minutes },
    events: ['case.message-added'],
    now,
    req,
    set: {},
  })
}

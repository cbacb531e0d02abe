import type { PayloadRequest } from 'payload'

import type { CaseStatus } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { canMove } from '@/domain/cases/caseStatus'
import { createRow } from '@/lib/createRow'
import { sql, sqlIn } from '@/lib/sql'

import type { Actor } from '@/contracts/actor'
import type { CaseRow } from './caseRow'

import { lockCase } from './caseRow'
import { momentsOf } from './moveCase'
import { findRecipient, queueDelivery } from './queueDelivery'
import { writeCase } from './writeCase'

export type ReplyOutcome =
  | { deliveryId: string; kind: 'queued'; messageId: string }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }

/**
 * A person answers the customer: message, delivery and its job, the case's clocks and, when asked, its next status,
 * in one transaction. From then on the assistant is silent on this case; its waiting drafts are withdrawn.
 */
export const replyToCase = async ({
  actor,
  caseId,
  now,
  req,
  setStatus,
  staffId,
  text,
}: {
  actor: Actor
  caseId: string
  now: Date
  req: PayloadRequest
  setStatus?: CaseStatus
  staffId: null | string
  text: string
}): Promise<ReplyOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  if (text.trim() === '') {
    return { kind: 'refused', reason: 'The reply is empty. Write something first.' }
  }

  const refusal = statusProblem({ current, to: setStatus })

  if (refusal !== null) {
    return { kind: 'refused', reason: refusal }
  }

  const recipient = await findRecipient({ case: current, req })

  if (recipient.kind === 'none') {
    return { kind: 'refused', reason: recipient.reason }
  }

  const messageId = await createRow({
    collection: slugs.messages,
    data: {
      authorKind: 'agent',
      case: caseId,
      channel: recipient.channel,
      createdAt: now.toISOString(),
      direction: 'outbound',
      language: current.language,
      staff: staffId,
      text,
    },
    req,
  })
  const deliveryId = await queueDelivery({ caseId, messageId, now, recipient, req })
  await withdrawDrafts({ caseId, req })

  await writeCase({
    action: 'replied',
    actor,
    after: {
      characters: text.length,
      deliveryId,
      messageId,
      ...(setStatus === undefined ? {} : { status: setStatus }),
    },
    case: current,
    data: { messageId, ...statusChange({ current, to: setStatus }) },
    events: [
      'case.message-added',
      'case.changed',
      ...(setStatus === 'resolved' ? (['case.resolved'] as const) : []),
    ],
    now,
    req,
    set: {
      assistantMode: 'off',
      ...answeredNow({ current, now }),
      ...(setStatus === undefined || setStatus === current.status
        ? current.status === 'new'
          ? { status: 'open' as const }
          : {}
        : { status: setStatus, ...momentsOf({ current, now, to: setStatus }) }),
    },
  })

  return { deliveryId, kind: 'queued', messageId }
}

/** Drafts of the assistant stay readable as notes; nobody sends one after a person has answered. */
const withdrawDrafts = async ({
  caseId,
  req,
}: {
  caseId: string
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  await run(sql`
    update messages set is_draft = false, direction = 'internal'
     where case_id = ${caseId} and is_draft and direction = 'outbound'`)
}

/** What an answer does to the clocks of a case, whoever wrote it. */
export const answeredNow = ({
  current,
  now,
}: {
  current: Pick<CaseRow, 'firstRespondedAt' | 'messageCount'>
  now: Date
}): {
  firstRespondedAt?: string
  lastMessageAt: string
  lastOutboundAt: string
  messageCount: number
  nextResponseDueAt: null
  waitingSince: null
} => {
  const at = now.toISOString()

  return {
    ...(current.firstRespondedAt === null ? { firstRespondedAt: at } : {}),
    lastMessageAt: at,
    lastOutboundAt: at,
    messageCount: current.messageCount + 1,
    nextResponseDueAt: null,
    waitingSince: null,
  }
}

const statusChange = ({
  current,
  to,
}: {
  current: CaseRow
  to: CaseStatus | undefined
}): Record<string, string> =>
  to === undefined || to === current.status ? {} : { from: current.status, to }

const statusProblem = ({
  current,
  to,
}: {
  current: CaseRow
  to: CaseStatus | undefined
}): null | string => {
  if (current.status === 'pending-data') {
    return 'This case waits for data. Release it from the review queue first.'
  }

  if (to === undefined || to === current.status) {
    return current.status === 'closed' ? 'This case is closed. Reopen it to answer.' : null
  }

  const check = canMove(current.status, to)

  return check.isLegal ? null : check.reason
}

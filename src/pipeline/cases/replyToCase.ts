import type { PayloadRequest } from 'payload'

import type { Composed } from '@/contracts/composed'
import type { RichDoc } from '@/domain/rich/richDoc'
import type { CaseStatus } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { canMove } from '@/domain/cases/caseStatus'
import { recipientKindOf } from '@/domain/cases/recipientKindOf'
import { textFor } from '@/domain/rich/textFor'
import { createRow } from '@/lib/createRow'
import { sql, sqlIn } from '@/lib/sql'

import type { Actor } from '@/contracts/actor'
import type { AttachedFile } from './attachFiles'
import type { CaseRow } from './caseRow'

import { attachFiles } from './attachFiles'
import { lockCase } from './caseRow'
import { momentsOf } from './moveCase'
import { newerMessage } from './newerMessage'
import { findRecipient, queueDelivery } from './queueDelivery'
import { tellWatchers } from './tellWatchers'
import { withdrawDrafts } from './withdrawDrafts'
import { writeCase } from './writeCase'

export type ReplyOutcome =
  | { kind: 'conflict'; reason: string }
  | { deliveryId: string; kind: 'queued'; messageId: string }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }

/**
 * A person answers the customer: message, delivery and its job, the case's clocks and, when asked, its next status,
 * in one transaction. From then on the assistant is silent on this case; its waiting drafts are withdrawn.
 *
 * `sendAt` holds the delivery back until then; `unsendReply` can take it back as long as nobody has begun to send it.
 * `seenMessageId` is the last message that the writer had seen: when somebody has answered since, nothing is written.
 */
export const replyToCase = async ({
  actor,
  bcc = [],
  caseId,
  cc = [],
  files = [],
  now,
  req,
  rich,
  seenMessageId,
  sendAt,
  setStatus,
  staffId,
  text: given,
}: {
  actor: Actor
  /** Copies, by mail only: `bcc` unseen by the others. */
  bcc?: readonly string[]
  caseId: string
  cc?: readonly string[]
  files?: readonly AttachedFile[]
  now: Date
  req: PayloadRequest
  /** The rich form: `text` is then made from it, as the channel can show it. */
  rich?: RichDoc
  seenMessageId?: null | string
  sendAt?: Date
  setStatus?: CaseStatus
  staffId: null | string
  text: string
}): Promise<ReplyOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  const refusal = statusProblem({ current, to: setStatus })

  if (refusal !== null) {
    return { kind: 'refused', reason: refusal }
  }

  const recipient = await findRecipient({ case: current, req })

  if (recipient.kind === 'none') {
    return { kind: 'refused', reason: recipient.reason }
  }

  const text = rich === undefined ? given : textFor(rich, recipient.channel)

  if (text.trim() === '') {
    return { kind: 'refused', reason: 'The reply is empty. Write something first.' }
  }

  if (files.length > 0 && recipientKindOf(recipient.channel) !== 'email') {
    return {
      kind: 'refused',
      reason: `Files cannot be sent by ${recipient.channel} from here yet. Remove them, or put a link into the text.`,
    }
  }

  if (cc.length + bcc.length > 0 && recipientKindOf(recipient.channel) !== 'email') {
    return {
      kind: 'refused',
      reason: `Copies go by mail only, and this answer goes by ${recipient.channel}. Forward it instead.`,
    }
  }

  const other =
    seenMessageId === undefined || seenMessageId === null
      ? null
      : await newerMessage({ caseId, req, seenMessageId })

  if (other !== null) {
    return {
      kind: 'conflict',
      reason: `${other} wrote while you were writing. Read it, then decide whether to send.`,
    }
  }

  const answeredAt = sendAt ?? now
  const before = sendAt === undefined ? {} : await stateBefore({ caseId, req })
  const messageId = await createRow({
    collection: slugs.messages,
    data: {
      authorKind: 'agent',
      case: caseId,
      channel: recipient.channel,
      ...composedOf({ bcc, cc, rich }),
      createdAt: now.toISOString(),
      direction: 'outbound',
      language: current.language,
      staff: staffId,
      text,
    },
    req,
  })
  await attachFiles({ caseId, files, isInternal: false, messageId, now, req })
  const deliveryId = await queueDelivery({
    caseId,
    messageId,
    now,
    recipient,
    req,
    ...(sendAt === undefined ? {} : { sendAt }),
  })
  const withdrawn = await withdrawDrafts({ caseId, req })

  await writeCase({
    action: 'replied',
    actor,
    after: {
      characters: text.length,
      deliveryId,
      messageId,
      ...(cc.length + bcc.length === 0 ? {} : { bcc, cc }),
      ...(files.length === 0 ? {} : { files: files.length }),
      ...(sendAt === undefined ? {} : { sendAt: sendAt.toISOString() }),
      ...(setStatus === undefined ? {} : { status: setStatus }),
    },
    case: current,
    data: {
      messageId,
      ...statusChange({ current, to: setStatus }),
      ...(sendAt === undefined ? {} : { before: { ...before, withdrawn } }),
    },
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
      ...(current.firstRespondedAt === null ? { firstRespondedAt: answeredAt.toISOString() } : {}),
      ...(setStatus === undefined || setStatus === current.status
        ? current.status === 'new'
          ? { status: 'open' as const }
          : {}
        : { status: setStatus, ...momentsOf({ current, now, to: setStatus }) }),
    },
  })

  // What goes out another day is no news yet; what is taken back within seconds takes the notification along.
  if (answeredAt.getTime() - now.getTime() <= 60_000) {
    await tellWatchers({
      case: current,
      except: [staffId],
      messageId,
      now,
      req,
      title: `${current.number} was answered`,
    })
  }

  return { deliveryId, kind: 'queued', messageId }
}

const composedOf = ({
  bcc,
  cc,
  rich,
}: {
  bcc: readonly string[]
  cc: readonly string[]
  rich: RichDoc | undefined
}): { composed?: Composed } =>
  rich === undefined && cc.length + bcc.length === 0
    ? {}
    : {
        composed: {
          ...(bcc.length === 0 ? {} : { bcc }),
          ...(cc.length === 0 ? {} : { cc }),
          ...(rich === undefined ? {} : { rich }),
        },
      }

/** What an answer overwrites, kept in the timeline line so that taking it back can restore it. */
const stateBefore = async ({
  caseId,
  req,
}: {
  caseId: string
  req: PayloadRequest
}): Promise<Record<string, unknown>> => {
  const run = await sqlIn(req)
  const [row] = await run(sql`
    select status, first_responded_at as "firstRespondedAt",
           next_response_due_at as "nextResponseDueAt", waiting_since as "waitingSince",
           last_message_at as "lastMessageAt", last_outbound_at as "lastOutboundAt",
           resolved_at as "resolvedAt"
      from cases where id = ${caseId}`)

  return row ?? {}
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

import type { PayloadRequest } from 'payload'

import type { ParsedMessage } from '@/contracts/ports/channel'

import { slugs } from '@/contracts/slugs'
import { AppError } from '@/lib/appError'
import { crashPoint } from '@/lib/crashPoint'
import { createRow } from '@/lib/createRow'

import type { StoredFile } from './storeAttachments'

import { systemActor } from '../cases/actor'
import { lockCase } from '../cases/caseRow'
import { momentsOf } from '../cases/moveCase'
import { notify } from '../cases/notify'
import { tellWatchers } from '../cases/tellWatchers'
import { writeCase } from '../cases/writeCase'

/**
 * Puts a customer message on a case: message, attachments, clocks, and the status that follows from a customer
 * who writes (pending and resolved cases open again). Automatic mail changes no status.
 */
export const appendMessage = async ({
  caseId,
  customerId,
  files,
  inboundEventId,
  isNewCase,
  isRating,
  message,
  now,
  req,
}: {
  caseId: string
  customerId: string
  files: readonly StoredFile[]
  inboundEventId: string
  isNewCase: boolean
  /** Only a thumb under an answer: nobody asked anything. */
  isRating: boolean
  message: ParsedMessage
  now: Date
  req: PayloadRequest
}): Promise<string> => {
  const current = await lockCase({ actor: systemActor, caseId, req })

  if (current === null) {
    throw new AppError({
      code: 'case-gone',
      isRetryable: true,
      message: `Case ${caseId} was removed meanwhile`,
    })
  }

  const at = now.toISOString()
  const isAutomatic = isRating || message.automatic !== 'none'
  const messageId = await createRow({
    collection: slugs.messages,
    data: {
      authorKind: 'customer',
      case: caseId,
      channel: message.channel,
      createdAt: at,
      customer: customerId,
      direction: 'inbound',
      fullText: message.fullText === message.text ? null : message.fullText,
      html: message.html,
      inboundEvent: inboundEventId,
      isAutomatic,
      providerMessageId: message.providerId,
      sentAt: message.sentAt?.toISOString() ?? null,
      text: message.text,
    },
    req,
  })
  crashPoint('intake:after-message')

  for (const file of files) {
    await req.payload.db.create({
      collection: slugs.attachments,
      data: { case: caseId, createdAt: at, isInternal: false, message: messageId, ...file },
      req,
      returning: false,
    })
  }

  const reopens =
    !isAutomatic && ['closed', 'on-hold', 'pending-customer', 'resolved'].includes(current.status)

  await writeCase({
    action: isNewCase ? 'created' : 'message-received',
    actor: { id: customerId, kind: 'customer', role: null },
    after: {
      channel: message.channel,
      characters: message.text.length,
      messageId,
      number: current.number,
    },
    case: current,
    data: {
      channel: message.channel,
      messageId,
      ...(reopens ? { from: current.status, to: 'open' } : {}),
      ...(isAutomatic ? { automatic: isRating ? 'rating' : message.automatic } : {}),
    },
    events: isNewCase
      ? ['case.created', 'case.message-added']
      : ['case.message-added', 'case.changed'],
    now,
    req,
    set: {
      lastMessageAt: at,
      messageCount: current.messageCount + 1,
      ...(isAutomatic
        ? {}
        : {
            lastInboundAt: at,
            snoozedUntil: null,
            waitingSince: current.waitingSince?.toISOString() ?? at,
          }),
      ...(reopens ? { status: 'open' as const, ...momentsOf({ current, now, to: 'open' }) } : {}),
    },
  })

  if (!isNewCase && !isAutomatic && current.assigneeId !== null) {
    await notify({
      body: current.subject,
      caseId,
      dedupeKey: `message:${messageId}`,
      departmentId: current.departmentId,
      kind: 'customer-replied',
      now,
      recipientId: current.assigneeId,
      req,
      title: `The customer wrote on ${current.number}`,
    })
  }

  if (!isNewCase && !isAutomatic) {
    await tellWatchers({
      case: current,
      except: [current.assigneeId],
      messageId,
      now,
      req,
      title: `The customer wrote on ${current.number}`,
    })
  }

  return messageId
}

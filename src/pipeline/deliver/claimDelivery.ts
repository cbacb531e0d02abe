import type { PayloadRequest } from 'payload'

import type { OutboundMessage } from '@/contracts/ports/channel'
import type { AuthorKind, Channel, DeliveryStatus } from '@/domain/vocabulary'

import type { Composed } from '@/contracts/composed'

import { richToHtml } from '@/domain/rich/richToHtml'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import type { PrepareOutbound } from './prepareOutbound'

/** What proves that a delivery is still ours: a later attempt has the same token and a higher number. */
export type Claim = { readonly attempt: number; readonly token: string }

export type StoredFile = {
  readonly contentType: string
  readonly filename: string
  readonly storageKey: null | string
}

export type ClaimOutcome =
  | {
      channel: Channel
      claim: Claim
      /** What hangs on the message: read outside the transaction. */
      files: readonly StoredFile[]
      isRecovery: boolean
      kind: 'claimed'
      outbound: OutboundMessage
    }
  | { kind: 'already-done' }
  | { kind: 'busy' }
  | { claim: Claim; kind: 'unsendable'; reason: string }

type Row = {
  attempts: number
  author_kind: AuthorKind
  case_id: string
  case_number: string
  channel: Channel
  claimed_at: Date | null | string
  content: null | {
    messageId?: string
    parts: string[]
    replyToken?: string
    subject: null | string
  }
  created_at: Date | string
  language: null | string
  message_id: string
  not_before: Date | null | string
  recipient: string
  recipient_name: null | string
  composed: Composed | null
  status: DeliveryStatus
  subject: string
  text: string
  token: null | string
}

/** Clocks of two machines may differ by so much without a message being held back. */
const earlySeconds = 2

/**
 * Takes a delivery for sending: `queued` becomes `sending` with a token, and the formatted content is stored, before
 * anybody calls the provider. `sending` whose lease has passed is taken over as a recovery with the same token.
 */
export const claimDelivery = async ({
  deliveryId,
  leaseSeconds,
  now,
  prepare,
  req,
}: {
  deliveryId: string
  leaseSeconds: number
  now: Date
  prepare: PrepareOutbound
  req: PayloadRequest
}): Promise<ClaimOutcome> => {
  const run = await sqlIn(req)
  const [row] = await run<Row>(sql`
    select d.message_id, d.case_id, d.channel, d.recipient, d.recipient_name, d.status, d.token, d.content, d.claimed_at,
           d.not_before,
           d.attempts::int as attempts, d.created_at, m.text, m.composed, m.author_kind, m.language, c.number as case_number, c.subject
      from deliveries d join messages m on m.id = d.message_id join cases c on c.id = d.case_id
     where d.id = ${deliveryId} for update of d`)

  if (row === undefined || !['queued', 'sending'].includes(row.status)) {
    return { kind: 'already-done' }
  }

  const isRecovery = row.status === 'sending'
  const leaseEnds =
    row.claimed_at === null ? 0 : new Date(row.claimed_at).getTime() + leaseSeconds * 1000

  if (isRecovery && leaseEnds > now.getTime()) {
    return { kind: 'busy' }
  }

  const notBefore = row.not_before === null ? 0 : new Date(row.not_before).getTime()

  // A job that came too early for what a person scheduled. The pace of retries is the queue's matter.
  if (row.attempts === 0 && notBefore > now.getTime() + earlySeconds * 1000) {
    return { kind: 'busy' }
  }

  const token = row.token ?? uuidv7(now)
  const prepared = prepare({
    author: row.author_kind,
    caseNumber: row.case_number,
    channel: row.channel,
    content: row.content,
    deliveryId,
    language: row.language,
    messageId: row.message_id,
    recipient: row.recipient,
    recipientName: row.recipient_name,
    subject: row.subject,
    text: row.text,
  })

  if (prepared.kind === 'too-long') {
    await run(sql`update deliveries set token = ${token} where id = ${deliveryId}`)

    return { claim: { attempt: row.attempts, token }, kind: 'unsendable', reason: prepared.reason }
  }

  const { messageId, parts, replyToken, subject } = prepared
  const at = now.toISOString()
  await run(sql`
    update deliveries
       set status = 'sending', token = ${token}, claimed_at = ${at}, attempts = attempts + 1, updated_at = ${at},
           content = ${JSON.stringify({ messageId, parts, replyToken, subject })}::jsonb
     where id = ${deliveryId}`)
  await run(
    sql`update messages set provider_message_id = coalesce(provider_message_id, ${messageId}) where id = ${row.message_id}`,
  )

  return {
    channel: row.channel,
    claim: { attempt: row.attempts + 1, token },
    files: await run<StoredFile>(sql`
      select filename, content_type as "contentType", storage_key as "storageKey" from attachments
       where message_id = ${row.message_id} order by created_at, id`),
    isRecovery,
    kind: 'claimed',
    outbound: {
      caseNumber: row.case_number,
      isAutomatic: row.author_kind !== 'agent',
      messageId,
      parts,
      replyToken,
      subject,
      to: row.recipient,
      toName: row.recipient_name,
      token,
      createdAt: new Date(row.created_at),
      ...mailExtras(row.composed),
      // Whoever a case is forwarded to was no part of its thread.
      ...(row.composed?.forward === undefined
        ? await threadOf({ caseId: row.case_id, messageId, req })
        : { inReplyTo: null, references: [] }),
    },
  }
}

/** HTML and copies. Channels other than mail look at neither. */
const mailExtras = (composed: Composed | null): Pick<OutboundMessage, 'bcc' | 'cc' | 'html'> => {
  const rich = composed?.forward?.doc ?? composed?.rich

  return {
    ...(rich === undefined ? {} : { html: richToHtml(rich) }),
    ...(composed?.cc === undefined ? {} : { cc: composed.cc }),
    ...(composed?.bcc === undefined ? {} : { bcc: composed.bcc }),
  }
}

/** What a mail answers: the messages of the case that have Message-IDs, nearest first. */
const threadOf = async ({
  caseId,
  messageId,
  req,
}: {
  caseId: string
  messageId: string
  req: PayloadRequest
}): Promise<{ inReplyTo: null | string; references: string[] }> => {
  const run = await sqlIn(req)
  const rows = await run<{ id: string }>(sql`
    select provider_message_id as id from messages
     where case_id = ${caseId} and direction <> 'internal' and channel in ('email', 'web-form') and provider_message_id like '%@%'
       and provider_message_id <> ${messageId}
     order by created_at desc limit 20`)
  const references = rows.map(({ id }) => id)

  return { inReplyTo: references[0] ?? null, references }
}

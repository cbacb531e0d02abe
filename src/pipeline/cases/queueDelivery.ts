import type { PayloadRequest } from 'payload'

import type { Channel } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { recipientKindOf } from '@/domain/cases/recipientKindOf'
import { crashPoint } from '@/lib/crashPoint'
import { createRow } from '@/lib/createRow'
import { enqueue } from '@/lib/enqueue'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from './caseRow'

import { unverifiedPrefix } from './unverifiedPrefix'

export type Recipient =
  | { kind: 'found'; channel: Channel; name: null | string; value: string }
  | { kind: 'none'; reason: string }

/** Where an answer on this case goes: the channel of the customer's last message, their last seen address there. */
export const findRecipient = async ({
  case: current,
  req,
}: {
  case: Pick<CaseRow, 'channel' | 'customerId' | 'id'>
  req: PayloadRequest
}): Promise<Recipient> => {
  const run = await sqlIn(req)
  const [last] = await run<{ channel: Channel }>(sql`
    select channel from messages where case_id = ${current.id} and direction = 'inbound'
     order by created_at desc limit 1`)
  const channel = last?.channel ?? current.channel
  const kind = recipientKindOf(channel)

  if (kind === null) {
    return {
      kind: 'none',
      reason: `Answers on ${channel} cannot be sent from here yet. Add a note, or write by another channel.`,
    }
  }

  const [found] = await run<{ name: null | string; value: string }>(sql`
    select i.value, c.name from customer_identifiers i join customers c on c.id = i.customer_id
     where i.customer_id = ${current.customerId} and i.kind = ${kind} and not starts_with(i.value, ${unverifiedPrefix})
     order by i.last_seen_at desc nulls last, i.created_at desc limit 1`)

  return found === undefined
    ? {
        kind: 'none',
        reason: `The customer has no ${kind === 'email' ? 'mail address' : 'phone number'} that can be trusted. Add one first.`,
      }
    : { channel, kind: 'found', name: found.name, value: found.value }
}

/** Writes the delivery of an outbound message and queues its job. One delivery per message, by unique index. */
export const queueDelivery = async ({
  caseId,
  content = null,
  messageId,
  now,
  recipient,
  req,
  sendAt,
}: {
  caseId: string
  /** Subject and parts when they were formatted already; else the deliver stage formats the message's text. */
  content?: null | { parts: readonly string[]; subject: null | string }
  messageId: string
  now: Date
  recipient: Extract<Recipient, { kind: 'found' }>
  req: PayloadRequest
  /** Not before then: for what is scheduled, and for the seconds in which a person may take it back. */
  sendAt?: Date
}): Promise<string> => {
  const deliveryId = await createRow({
    collection: slugs.deliveries,
    data: {
      attempts: 0,
      case: caseId,
      channel: recipient.channel,
      content,
      createdAt: now.toISOString(),
      message: messageId,
      ...(sendAt === undefined ? {} : { notBefore: sendAt.toISOString() }),
      recipient: recipient.value,
      recipientName: recipient.name,
      status: 'queued',
    },
    req,
  })
  crashPoint('delivery:before-enqueue')
  await enqueue({
    input: { deliveryId },
    job: 'deliver',
    req,
    ...(sendAt === undefined ? {} : { startAfter: sendAt }),
  })
  crashPoint('delivery:after-enqueue')

  return deliveryId
}

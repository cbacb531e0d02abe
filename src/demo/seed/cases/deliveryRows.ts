import { recipientKindOf } from '@/domain/cases/recipientKindOf'
import { normalisePhone } from '@/domain/identity/normalisePhone'
import type { DeliveryStatus } from '@/domain/vocabulary'

import { customers } from '../../content/customers/customers'
import { demoId } from '../demoId'
import { demoShare } from '../demoShare'
import type { SeedRow } from '../insertRows'
import type { CaseTelling } from './caseTelling'
import { after } from './caseTelling'

/** What became of each answer on channels that answers are sent on: most arrived, some were read, a few failed. */
export const deliveryRows = ({ caseId, demo, messageIdOf }: CaseTelling): SeedRow[] => {
  const customer = customers.find(({ email }) => email === demo.customerEmail)
  const kind = recipientKindOf(demo.channel)
  const recipient =
    kind === 'email'
      ? customer?.email
      : kind === 'phone'
        ? (customer?.phone ?? undefined)
        : undefined

  if (customer === undefined || recipient === undefined) {
    return []
  }

  return demo.messages
    .filter(({ direction, isDraft }) => direction === 'outbound' && !isDraft)
    .map((message) => {
      const share = demoShare(`delivery ${message.key}`)
      const status = statusOf({ channel: demo.channel, share })
      const at = message.sentAt
      const arrived = after(at, 2000 + Math.round(8000 * share))
      const isSent = status !== 'failed'
      const isDelivered = status === 'delivered' || status === 'read'

      return {
        attempts: isSent ? 1 : 3,
        case_id: caseId,
        channel: demo.channel,
        claimed_at: after(at, 200).toISOString(),
        content: {
          parts: [message.text],
          subject: kind === 'email' ? `Re: ${demo.subject}` : null,
        },
        created_at: at.toISOString(),
        delivered_at: isDelivered ? arrived.toISOString() : null,
        id: demoId({ at, name: `delivery ${message.key}` }),
        message_id: messageIdOf(message),
        problem: isSent ? null : problemOf(demo.channel),
        provider_id: isSent ? `demo-${message.key}` : null,
        read_at: status === 'read' ? after(arrived, 240_000).toISOString() : null,
        recipient: kind === 'phone' ? (normalisePhone(recipient) ?? recipient) : recipient,
        recipient_name: customer.name,
        sent_at: isSent ? after(at, 900).toISOString() : null,
        status,
        token: `demo-${message.key}`,
        updated_at: arrived.toISOString(),
      }
    })
}

const statusOf = ({ channel, share }: { channel: string; share: number }): DeliveryStatus => {
  if (share < 0.012) {
    return 'failed'
  }

  switch (channel) {
    case 'whatsapp':
      return share < 0.75 ? 'read' : 'delivered'
    case 'sms':
      return 'delivered'
    default:
      // A mail server's yes is all that most mails come back with.
      return share < 0.2 ? 'delivered' : 'sent'
  }
}

const problemOf = (channel: string): string =>
  channel === 'email' || channel === 'web-form'
    ? 'The mailbox of the customer is full. Try another channel.'
    : 'The number cannot be reached. Try another channel.'

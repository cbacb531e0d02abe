import type { DeliveryStatus } from '@/domain/vocabulary'

import type { Journey } from './journey'

const final: ReadonlySet<DeliveryStatus> = new Set([
  'cancelled',
  'delivered',
  'failed',
  'read',
  'unclear',
])

/** Will nothing more happen to this message by itself? The console stops asking then. */
export const isJourneyOver = ({
  assistant,
  case: found,
  delivery,
  held,
  received,
}: Omit<Journey, 'isOver'>): boolean => {
  if (held !== null || received.status === 'failed' || received.status === 'rejected') {
    return true
  }

  if (received.status === 'processed' && found === null) {
    return true // an automatic mail that belongs to no case
  }

  if (assistant === null) {
    return false
  }

  if (assistant.outcome !== 'sent') {
    return true // a person has it now
  }

  if (delivery === null) {
    return false
  }

  // A mail server says no more than that it took the mail; a web form is answered by mail.
  return delivery.channel === 'whatsapp' || delivery.channel === 'sms'
    ? final.has(delivery.status)
    : final.has(delivery.status) || delivery.status === 'sent'
}

import type { Journey } from './journey'

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

  return (
    delivery !== null &&
    ['cancelled', 'delivered', 'failed', 'read', 'unclear'].includes(delivery.status)
  )
}

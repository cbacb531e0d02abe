import type { Channel, IdentifierKind } from '../vocabulary'

/** The kind of address that an answer on a channel needs; null where answers cannot be sent. A web form is answered by mail. */
export const recipientKindOf = (channel: Channel): IdentifierKind | null => {
  switch (channel) {
    case 'email':
    case 'web-form':
      return 'email'
    case 'whatsapp':
    case 'sms':
      return 'phone'
    case 'chat':
    case 'phone':
    case 'social':
      return null
  }
}

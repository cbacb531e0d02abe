import type { ChannelAdapter } from '@/contracts/ports/channel'

import { createSmtpSender } from './createSmtpSender'
import type { SmtpSenderOptions } from './createSmtpSender'
import { parseMime } from './parseMime'
import type { ParseMimeOptions } from './parseMime'

export type EmailAdapterOptions = {
  readonly parsing: ParseMimeOptions
  readonly sending: SmtpSenderOptions
  /**
   * Can the mail system be asked for a Message-ID (a Sent folder over IMAP, the stand-in's store)? Without it an unclear
   * delivery goes to a person. Message-IDs are written without brackets everywhere but in the mail itself.
   */
  readonly isSent?: (messageId: string) => Promise<boolean>
}

/** E-mail over SMTP in both directions (A1, A2). */
export const createEmailAdapter = ({
  isSent,
  parsing,
  sending,
}: EmailAdapterOptions): ChannelAdapter => ({
  channel: 'email',
  parse: (raw) =>
    parseMime({
      options: parsing,
      raw: Buffer.from(raw.body, raw.encoding === 'base64' ? 'base64' : 'utf8'),
    }),
  send: createSmtpSender(sending).send,
  lookUp: async ({ messageId }) => {
    if (isSent === undefined) {
      return { kind: 'unknown' }
    }

    const bare = messageId.replace(/^<(.*)>$/, '$1')

    return (await isSent(bare)) ? { kind: 'found', providerId: bare } : { kind: 'not-found' }
  },
})

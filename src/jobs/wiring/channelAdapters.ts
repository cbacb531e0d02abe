import type { ChannelAdapter } from '@/contracts/ports/channel'
import type { Channel } from '@/domain/vocabulary'

import { createEmailAdapter } from '@/channels/email/createEmailAdapter'
import { createSmsAdapter } from '@/channels/sms/createSmsAdapter'
import { createWebFormAdapter } from '@/channels/web-form/createWebFormAdapter'
import { createWhatsAppAdapter } from '@/channels/whatsapp/createWhatsAppAdapter'
import { env } from '@/lib/env'
import { twilioAccount } from '@/lib/twilioAccount'

export type Providers = {
  /** Was a mail with this Message-ID taken? Only the stand-in can be asked. */
  readonly isMailSent?: (messageId: string) => Promise<boolean>
  readonly smtpUrl: string
  readonly twilioUrl: string
}

/** The adapters that are connected, by channel. The same real ones with and without keys: only the addresses differ. */
export const channelAdapters = ({
  isMailSent,
  smtpUrl,
  twilioUrl,
}: Providers): ReadonlyMap<Channel, ChannelAdapter> => {
  const { accountSid, authToken, from } = twilioAccount()
  const twilio = {
    accountSid,
    apiBase: twilioUrl,
    authToken,
    clock: () => new Date(),
    fetch: globalThis.fetch,
    from,
    statusCallbackUrl: `${env.SERVER_URL}/webhooks/whatsapp/status`,
  }
  const email = createEmailAdapter({
    ...(isMailSent === undefined ? {} : { isSent: isMailSent }),
    parsing: { ownAddresses: [env.MAIL_FROM.toLowerCase()] },
    sending: { from: { address: env.MAIL_FROM, name: 'Support' }, url: smtpUrl },
  })

  return new Map<Channel, ChannelAdapter>([
    ['email', email],
    ['sms', createSmsAdapter(twilio)],
    ['web-form', createWebFormAdapter({ mail: email })],
    ['whatsapp', createWhatsAppAdapter(twilio)],
  ])
}

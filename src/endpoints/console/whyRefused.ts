import type { PlayedChannel } from '@/queries/console/journey'

import { env } from '@/lib/env'
import { twilioAccount } from '@/lib/twilioAccount'

/** Why a channel cannot be played here, and what to do; null when it can. Answers must never reach real people. */
export const whyRefused = (channel: PlayedChannel): null | string => {
  if (channel === 'whatsapp') {
    return twilioAccount().isStandIn
      ? null
      : 'A real Twilio account is connected: an answer would go to a real phone. Play WhatsApp where the TWILIO_ settings are empty.'
  }

  if (env.SMTP_URL !== undefined) {
    return 'A real mail server is connected: an answer would go to a real mailbox. Play this channel where SMTP_URL is empty.'
  }

  return channel === 'email' && env.SMTP_IN_PORT === 0
    ? 'Mail is not taken here: SMTP_IN_PORT is 0. Set it to a free port and start again.'
    : null
}

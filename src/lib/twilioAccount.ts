import { createHmac } from 'node:crypto'

import { env } from './env'

export type TwilioAccount = {
  readonly accountSid: string
  readonly authToken: string
  readonly from: string
  /** True: no keys are set, the stand-in takes Twilio's side. */
  readonly isStandIn: boolean
}

/**
 * The Twilio account that signs our webhooks and takes our messages. Without keys it is that of the stand-in, whose
 * token is made from our own secret: web and worker agree on it, and a stranger cannot sign a webhook.
 */
export const twilioAccount = (): TwilioAccount => {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_WHATSAPP_FROM } = env

  return TWILIO_ACCOUNT_SID !== undefined &&
    TWILIO_AUTH_TOKEN !== undefined &&
    TWILIO_WHATSAPP_FROM !== undefined
    ? {
        accountSid: TWILIO_ACCOUNT_SID,
        authToken: TWILIO_AUTH_TOKEN,
        from: TWILIO_WHATSAPP_FROM,
        isStandIn: false,
      }
    : {
        accountSid: 'ACstandin0000000000000000000000000',
        authToken: createHmac('sha256', env.PAYLOAD_SECRET)
          .update('stand-in:twilio')
          .digest('hex')
          .slice(0, 32),
        from: '+15550100',
        isStandIn: true,
      }
}

import { randomBytes } from 'node:crypto'

import { signTwilioRequest } from '../twilio/signTwilioRequest'

export type WebhookRequest = {
  readonly url: string
  readonly method: 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/**
 * Plays a customer on WhatsApp or SMS: the request that Twilio would make, signed, for the true entrance door.
 * `from` and `to` are plain E.164 numbers. The same `messageSid` twice is a redelivery.
 */
export const signedTwilioRequest = ({
  authToken,
  channel,
  from,
  media = [],
  messageSid = `SM${randomBytes(16).toString('hex')}`,
  profileName,
  text,
  to,
  url,
}: {
  authToken: string
  channel: 'sms' | 'whatsapp'
  from: string
  media?: readonly { readonly contentType: string; readonly url: string }[]
  messageSid?: string
  profileName?: string
  text: string
  to: string
  url: string
}): WebhookRequest => {
  const prefix = channel === 'whatsapp' ? 'whatsapp:' : ''
  const params = new URLSearchParams({
    AccountSid: 'ACstandin',
    ApiVersion: '2010-04-01',
    Body: text,
    From: prefix + from,
    MessageSid: messageSid,
    NumMedia: String(media.length),
    NumSegments: '1',
    SmsMessageSid: messageSid,
    SmsStatus: 'received',
    To: prefix + to,
    ...(channel === 'whatsapp' ? { WaId: from.replace('+', '') } : {}),
    ...(profileName === undefined ? {} : { ProfileName: profileName }),
    ...Object.fromEntries(
      media.flatMap((item, index) => [
        [`MediaContentType${String(index)}`, item.contentType],
        [`MediaUrl${String(index)}`, item.url],
      ]),
    ),
  })

  return {
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signTwilioRequest({ authToken, params, url }),
    },
    body: params.toString(),
  }
}

import type { ChannelAdapter } from '@/contracts/ports/channel'

import { createTwilioSender } from './createTwilioSender'
import type { TwilioSenderOptions } from './createTwilioSender'
import { fetchTwilioMedia } from './fetchTwilioMedia'
import { parseTwilioMessage } from './parseTwilioMessage'

export type TwilioAdapterOptions = TwilioSenderOptions & {
  /** How long fetching one file may take. Default: a minute. */
  readonly mediaTimeoutMs?: number
}

/** WhatsApp and SMS are one interface at Twilio; they differ in the prefix of a number and in the format of texts. */
export const createTwilioAdapter = (options: TwilioAdapterOptions): ChannelAdapter => {
  const { accountSid, apiBase, authToken, channel, fetch, mediaTimeoutMs = 60_000 } = options
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`

  return {
    channel,
    fetchMedia: (url) =>
      fetchTwilioMedia({ apiBase, authorization, fetch, timeoutMs: mediaTimeoutMs, url }),
    parse: (raw) =>
      Promise.resolve(
        parseTwilioMessage({
          body: raw.encoding === 'base64' ? Buffer.from(raw.body, 'base64').toString() : raw.body,
          channel,
          mediaOrigin: new URL(apiBase).origin,
        }),
      ),
    ...createTwilioSender(options),
  }
}

import type { ChannelAdapter } from '@/contracts/ports'

import { createTwilioSender } from './createTwilioSender'
import type { TwilioSenderOptions } from './createTwilioSender'
import { parseTwilioMessage } from './parseTwilioMessage'

export type TwilioAdapterOptions = TwilioSenderOptions & {
  /** Hosts from which media may later be fetched. Default: `api.twilio.com`. */
  readonly mediaHosts?: readonly string[]
}

/** WhatsApp and SMS are one interface at Twilio; they differ in the prefix of a number and in the format of texts. */
export const createTwilioAdapter = (options: TwilioAdapterOptions): ChannelAdapter => {
  const { channel, mediaHosts } = options

  return {
    channel,
    parse: (raw) =>
      Promise.resolve(
        parseTwilioMessage({
          body: raw.encoding === 'base64' ? Buffer.from(raw.body, 'base64').toString() : raw.body,
          channel,
          ...(mediaHosts === undefined ? {} : { mediaHosts }),
        }),
      ),
    ...createTwilioSender(options),
  }
}

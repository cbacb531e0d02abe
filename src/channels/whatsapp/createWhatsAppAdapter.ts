import type { ChannelAdapter } from '@/contracts/ports/channel'

import { createTwilioAdapter } from '../twilio/createTwilioAdapter'
import type { TwilioAdapterOptions } from '../twilio/createTwilioAdapter'

/** WhatsApp through Twilio (A3). `from` is our WhatsApp number in E.164, without the `whatsapp:` prefix. */
export const createWhatsAppAdapter = (
  options: Omit<TwilioAdapterOptions, 'channel'>,
): ChannelAdapter => createTwilioAdapter({ ...options, channel: 'whatsapp' })

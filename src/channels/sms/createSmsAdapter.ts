import type { ChannelAdapter } from '@/contracts/ports/channel'

import { createTwilioAdapter } from '../twilio/createTwilioAdapter'
import type { TwilioAdapterOptions } from '../twilio/createTwilioAdapter'

/** SMS through Twilio (A4). `from` is our number in E.164. */
export const createSmsAdapter = (options: Omit<TwilioAdapterOptions, 'channel'>): ChannelAdapter =>
  createTwilioAdapter({ ...options, channel: 'sms' })

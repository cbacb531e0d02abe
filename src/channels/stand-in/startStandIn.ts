import type { Clock } from '@/contracts/ports/clock'

import type { FaultQueue } from './faults'
import { startMailStandIn } from './startMailStandIn'
import type { SampleMedia } from './sampleMedia'
import type { StandInStore } from './standInStore'
import { startTwilioStandIn } from './startTwilioStandIn'

export type StandInOptions = {
  readonly store: StandInStore
  readonly clock: Clock
  /** Loopback. Port 0 takes a free one. */
  readonly host: string
  readonly httpPort: number
  readonly smtpPort: number
  readonly accountSid: string
  readonly authToken: string
  /** Report `sent` and `delivered` to the callback address of a message, signed as Twilio does. */
  readonly reportsStatus: boolean
  /** Callbacks go to this origin only: an address in a request must not make the stand-in call anything else. */
  readonly callbackOrigin: string
  readonly fetch: typeof fetch
  /** What customers sent along, by the last part of its address. Left out: a picture and a document. */
  readonly media?: ReadonlyMap<string, SampleMedia>
}

export type StandIn = {
  /** Put it where `https://api.twilio.com` would stand. */
  readonly twilioUrl: string
  readonly smtpUrl: string
  readonly twilioFaults: FaultQueue
  readonly mailFaults: FaultQueue
  readonly close: () => Promise<void>
}

/**
 * The providers' side without providers (A10): a Twilio REST server and a mail server on loopback that take messages for
 * real and remember them. The product runs its real adapters against it, so nothing behaves differently without keys.
 */
export const startStandIn = async (options: StandInOptions): Promise<StandIn> => {
  const twilioFaults: FaultQueue = []
  const mailFaults: FaultQueue = []
  const twilio = await startTwilioStandIn({
    ...options,
    faults: twilioFaults,
    port: options.httpPort,
  })
  const mail = await startMailStandIn({
    ...options,
    faults: mailFaults,
    port: options.smtpPort,
  }).catch(async (error: unknown) => {
    await twilio.close()
    throw error
  })

  return {
    twilioUrl: `http://${options.host}:${String(twilio.port)}`,
    smtpUrl: `smtp://${options.host}:${String(mail.port)}`,
    twilioFaults,
    mailFaults,
    close: async () => {
      await Promise.all([twilio.close(), mail.close()])
    },
  }
}

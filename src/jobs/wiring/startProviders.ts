import type { Payload } from 'payload'

import { startStandIn } from '@/channels/stand-in/startStandIn'
import { env } from '@/lib/env'
import { logger } from '@/lib/logger'
import { twilioAccount } from '@/lib/twilioAccount'

import type { Providers } from './channelAdapters'

import { standInStore } from './standInStore'

/**
 * Where messages go: the configured providers, and a stand-in on loopback for those without keys. The stand-in speaks
 * the providers' own protocols and is visible in the channel console.
 */
export const startProviders = async ({
  payload,
}: {
  payload: Payload
}): Promise<{ providers: Providers; stop: () => Promise<void> }> => {
  const account = twilioAccount()
  const isComplete = !account.isStandIn && env.SMTP_URL !== undefined

  if (isComplete) {
    return {
      providers: { smtpUrl: env.SMTP_URL ?? '', twilioUrl: env.TWILIO_API_BASE },
      stop: () => Promise.resolve(),
    }
  }

  const store = standInStore(payload)
  const standIn = await startStandIn({
    accountSid: account.accountSid,
    authToken: account.authToken,
    callbackOrigin: new URL(env.SERVER_URL).origin,
    clock: () => new Date(),
    fetch: globalThis.fetch,
    host: '127.0.0.1',
    httpPort: 0,
    reportsStatus: true,
    smtpPort: 0,
    store,
  })
  logger.info({
    mail: env.SMTP_URL === undefined,
    msg: 'A stand-in takes the place of missing providers',
    twilio: account.isStandIn,
  })

  return {
    providers: {
      smtpUrl: env.SMTP_URL ?? standIn.smtpUrl,
      twilioUrl: account.isStandIn ? standIn.twilioUrl : env.TWILIO_API_BASE,
      ...(env.SMTP_URL === undefined
        ? {
            isMailSent: async (messageId: string) =>
              (await store.list({ limit: 1, providerId: messageId.replaceAll(/[<>]/gu, '') }))
                .length > 0,
          }
        : {}),
    },
    stop: standIn.close,
  }
}

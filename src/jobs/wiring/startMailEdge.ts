import type { Payload } from 'payload'

import { identifyMail } from '@/channels/email/identifyMail'
import { startSmtpIn } from '@/channels/email/startSmtpIn'
import { env } from '@/lib/env'
import { logger } from '@/lib/logger'
import { receiveInbound } from '@/pipeline/receive/receiveInbound'

const maxMailBytes = 25_000_000

/**
 * Takes mail by SMTP: 250 only after the raw mail is stored and its intake queued. Off when the port is 0. A taken port
 * is logged and leaves the other channels alone.
 */
export const startMailEdge = async ({ payload }: { payload: Payload }): Promise<() => Promise<void>> => {
  if (env.SMTP_IN_PORT === 0) {
    return () => Promise.resolve()
  }

  try {
    const server = await startSmtpIn({
      host: env.SMTP_IN_HOST,
      maxSize: maxMailBytes,
      onMail: async (raw, envelope) => {
        const id = identifyMail({ raw, recipients: envelope.to })

        if (id === null) {
          return { kind: 'rejected', reason: 'The headers are too long for a mail' }
        }

        await receiveInbound({
          ...id,
          body: Buffer.from(raw).toString('base64'),
          channel: 'email',
          encoding: 'base64',
          now: new Date(),
          payload,
        })

        return { kind: 'accepted' }
      },
      port: env.SMTP_IN_PORT,
    })
    logger.info({ msg: 'Mail is taken by SMTP', port: server.port })

    return server.close
  } catch (error) {
    logger.error({ err: error, msg: 'Mail cannot be taken: choose another SMTP_IN_PORT', port: env.SMTP_IN_PORT })

    return () => Promise.resolve()
  }
}

import type { Payload } from 'payload'

import { identifyMail } from '@/channels/email/identifyMail'
import { startSmtpIn } from '@/channels/email/startSmtpIn'
import { env } from '@/lib/env'
import { logger } from '@/lib/logger'
import { receiveInbound } from '@/pipeline/receive/receiveInbound'

const maxMailBytes = 25_000_000

/**
 * Takes mail by SMTP: 250 only after the raw mail is stored and its intake queued. Port 0 takes a free one. A taken
 * port is logged and leaves the other channels alone: then `port` is null.
 */
export const startMailEdge = async ({
  payload,
  port,
}: {
  payload: Payload
  port: number
}): Promise<{ port: null | number; stop: () => Promise<void> }> => {
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
      port,
    })
    logger.info({ msg: 'Mail is taken by SMTP', port: server.port })

    return { port: server.port, stop: server.close }
  } catch (error) {
    logger.error({ err: error, msg: 'Mail cannot be taken: choose another SMTP_IN_PORT', port })

    return { port: null, stop: () => Promise.resolve() }
  }
}

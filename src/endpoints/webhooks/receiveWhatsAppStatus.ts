import type { Payload } from 'payload'

import { parseTwilioStatus } from '@/channels/twilio/parseTwilioStatus'
import { problem } from '@/lib/problem'
import { recordReceipt } from '@/pipeline/deliver/recordReceipt'

import { readSigned } from './receiveWhatsApp'

/**
 * `POST /webhooks/whatsapp/status`: what became of a message we sent. Public, guarded by Twilio's signature. A receipt
 * for a message that is not ours is taken all the same: asking again would not help Twilio.
 */
export const receiveWhatsAppStatus = async ({
  payload,
  request,
}: {
  payload: Payload
  request: Request
}): Promise<Response> => {
  const signed = await readSigned({ path: '/webhooks/whatsapp/status', request })

  if (signed instanceof Response) {
    return signed
  }

  const receipt = parseTwilioStatus({ body: signed.body, url: request.url })

  if (receipt.kind === 'malformed') {
    return problem({ detail: receipt.reason, status: 400, title: 'Not a status' })
  }

  if (receipt.kind === 'status') {
    const { providerId, reason, status, token } = receipt
    await recordReceipt({ now: new Date(), payload, problem: reason, providerId, status, token })
  }

  return new Response(null, { status: 204 })
}

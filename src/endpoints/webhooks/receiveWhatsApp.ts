import type { Payload } from 'payload'

import { identifyTwilioRequest } from '@/channels/twilio/identifyTwilioRequest'
import { verifyTwilioSignature } from '@/channels/twilio/verifyTwilioSignature'
import { env } from '@/lib/env'
import { problem } from '@/lib/problem'
import { readUpTo } from '@/lib/readUpTo'
import { twilioAccount } from '@/lib/twilioAccount'
import { receiveInbound } from '@/pipeline/receive/receiveInbound'

/** Twilio's forms are far below this. */
const maxBytes = 256 * 1024

/**
 * `POST /webhooks/whatsapp`: a WhatsApp message by Twilio (requirement A3). Public, guarded by Twilio's signature over our
 * configured address; nothing touches the database before it fits. Answers 200 with empty TwiML after the commit;
 * redeliveries get the same answer.
 */
export const receiveWhatsApp = async ({
  payload,
  request,
}: {
  payload: Payload
  request: Request
}): Promise<Response> => {
  const signed = await readSigned({ path: '/webhooks/whatsapp', request })

  if (signed instanceof Response) {
    return signed
  }

  const id = identifyTwilioRequest(signed.body)

  if (id === null) {
    return problem({
      detail: 'MessageSid and To are needed: is this a message webhook?',
      status: 400,
      title: 'Not a message',
    })
  }

  await receiveInbound({
    ...id,
    body: signed.body,
    channel: 'whatsapp',
    encoding: 'utf8',
    now: new Date(),
    payload,
  })

  return new Response('<Response/>', { headers: { 'content-type': 'text/xml' } })
}

/** The body of a request that Twilio signed for this path, or the refusal. */
export const readSigned = async ({
  path,
  request,
}: {
  path: string
  request: Request
}): Promise<{ body: string } | Response> => {
  const bytes = await readUpTo({ body: request.body, most: maxBytes })

  if (bytes === null) {
    return problem({ detail: 'At most 256 kB are taken.', status: 413, title: 'Too large' })
  }

  const body = new TextDecoder().decode(bytes)
  // Built from configuration, never from Host or X-Forwarded-*: those a stranger may write.
  const url = `${env.SERVER_URL}${path}${new URL(request.url).search}`
  const isGenuine = verifyTwilioSignature({
    authToken: twilioAccount().authToken,
    rawBody: body,
    signature: request.headers.get('x-twilio-signature') ?? '',
    url,
  })

  return isGenuine
    ? { body }
    : problem({
        detail: 'The signature does not fit. Check SERVER_URL and TWILIO_AUTH_TOKEN.',
        status: 403,
        title: 'Not signed by Twilio',
      })
}

import { signTwilioRequest } from '../twilio/signTwilioRequest'
import type { StandInMessage } from './standInStore'

/** Calls the status callback of a message as Twilio would: `sent`, then `delivered`, each signed. */
export const reportStatus = async ({
  accountSid,
  authToken,
  callback,
  callbackOrigin,
  fetch,
  message,
}: {
  accountSid: string
  authToken: string
  callback: string
  callbackOrigin: string
  fetch: typeof globalThis.fetch
  message: StandInMessage
}): Promise<void> => {
  if (!URL.canParse(callback) || new URL(callback).origin !== callbackOrigin) {
    return
  }

  const prefix = message.channel === 'whatsapp' ? 'whatsapp:' : ''

  for (const status of ['sent', 'delivered']) {
    const params = new URLSearchParams({
      AccountSid: accountSid,
      From: prefix + message.from,
      MessageSid: message.providerId,
      MessageStatus: status,
      SmsSid: message.providerId,
      SmsStatus: status,
      To: prefix + message.to,
    })

    await fetch(callback, {
      body: params,
      headers: { 'x-twilio-signature': signTwilioRequest({ authToken, params, url: callback }) },
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(15_000),
    })
  }
}

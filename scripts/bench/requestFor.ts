import { signedTwilioRequest } from '@/channels/stand-in/signedTwilioRequest'

import { benchMessage } from './messages'

export type BenchRequest = {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly url: string
}

/** The HTTP request that brings message number `index`: the web form's JSON, or Twilio's signed form. */
export const requestFor = ({
  authToken,
  from,
  index,
  run,
  url,
}: {
  /** Of the Twilio account that the stack believes in. */
  authToken: string
  /** Our own WhatsApp number. */
  from: string
  index: number
  /** Keeps customers of several loads on one database apart: 0 to 99. */
  run: number
  /** Address of the web server. */
  url: string
}): BenchRequest => {
  const { channel, customer, subject, text } = benchMessage(index)

  if (channel === 'whatsapp') {
    return signedTwilioRequest({
      authToken,
      channel: 'whatsapp',
      from: `+1646${String(run).padStart(2, '0')}${String(customer).padStart(5, '0')}`,
      profileName: `Customer ${String(customer)}`,
      text,
      to: from,
      url: `${url}/webhooks/whatsapp`,
    })
  }

  return {
    body: JSON.stringify({
      email: `customer.${String(run)}.${String(customer)}@load.example`,
      message: text,
      name: `Customer ${String(customer)}`,
      subject,
    }),
    headers: { 'content-type': 'application/json' },
    url: `${url}/support/submit`,
  }
}

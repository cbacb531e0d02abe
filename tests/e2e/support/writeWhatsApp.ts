import type { APIRequestContext } from '@playwright/test'

import { expect } from '@playwright/test'

import { signedTwilioRequest } from '@/channels/stand-in/signedTwilioRequest'

import type { TestCustomer } from './makeCustomer'

import { stack, twilioToken } from './stack'

/** A customer writes on WhatsApp: the webhook that Twilio would call, with its signature. */
export const writeWhatsApp = async ({
  customer,
  media = [],
  request,
  text,
}: {
  customer: TestCustomer
  media?: readonly { readonly contentType: string; readonly url: string }[]
  request: APIRequestContext
  text: string
}): Promise<void> => {
  const { body, headers, url } = signedTwilioRequest({
    authToken: twilioToken(),
    channel: 'whatsapp',
    from: customer.phone,
    media,
    profileName: customer.name,
    text,
    to: '+15550100',
    url: `${stack.baseUrl}/webhooks/whatsapp`,
  })
  const response = await request.post(url, { data: body, headers: { ...headers }, timeout: 30_000 })
  expect(response.status(), await response.text()).toBe(200)
}

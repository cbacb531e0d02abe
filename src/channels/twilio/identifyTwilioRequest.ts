/**
 * What makes a Twilio request unique, read from the form before anything is parsed in depth: the provider's id and our
 * number it came in on. Null when the form is not one of a message: answer 400.
 */
export const identifyTwilioRequest = (
  rawBody: string,
): { readonly account: string; readonly providerId: string } | null => {
  const form = new URLSearchParams(rawBody)
  const providerId = form.get('MessageSid') ?? form.get('SmsMessageSid') ?? ''
  const account = form.get('To') ?? ''

  return sidShape.test(providerId) && account !== '' ? { account, providerId } : null
}

export const sidShape = /^[A-Z]{2}[0-9A-Za-z]{8,64}$/

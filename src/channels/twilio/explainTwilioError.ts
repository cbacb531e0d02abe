const reasons: Readonly<Record<string, string>> = {
  '21211': 'The number does not exist',
  '21408': 'Messages to this country are switched off at the provider',
  '21610': 'The customer has unsubscribed (STOP)',
  '21612': 'This number cannot be reached from ours',
  '21614': 'The number cannot receive messages',
  '21617': 'The message is too long',
  '30003': 'The phone is switched off or out of reach',
  '30004': 'The customer has blocked us',
  '30005': 'The number is unknown or no longer exists',
  '30006': 'The number is a landline or cannot be reached',
  '30007': 'The carrier filtered the message as unwanted',
  '30008': 'Delivery failed without a known cause',
  '63003': 'The number has no WhatsApp account',
  '63007': 'Our WhatsApp sender is not set up at the provider',
  '63016':
    'Outside the 24-hour window: the customer last wrote more than 24 hours ago, so WhatsApp only takes an approved template',
  '63018': 'Too many messages to WhatsApp in a short time',
  '63024': 'The number has no WhatsApp account',
}

/** What a Twilio error code means for the person who looks at the case. */
export const explainTwilioError = (code: string): string =>
  code in reasons
    ? `${reasons[code] ?? ''} (Twilio ${code})`
    : `Refused by Twilio with code ${code}`

/** What a customer wants to do with a message, whatever it is about. */
export const intents = [
  'ask-how',
  'report-problem',
  'request-change',
  'complaint',
  'ask-status',
  'praise',
  'cancel',
] as const

export type Intent = (typeof intents)[number]

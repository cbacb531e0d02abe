import { explainTwilioError } from './explainTwilioError'
import { sidShape } from './identifyTwilioRequest'

export type TwilioStatus =
  | {
      readonly kind: 'status'
      readonly providerId: string
      readonly status: 'delivered' | 'failed' | 'read' | 'sent'
      readonly errorCode: null | string
      readonly reason: null | string
      /** The attempt token from the callback address: proof that the provider took this very delivery. */
      readonly token: null | string
    }
  /** Queued, accepted, sending: on its way, nothing to store but the proof that it was taken. */
  | { readonly kind: 'under-way'; readonly providerId: string; readonly token: null | string }
  | { readonly kind: 'malformed'; readonly reason: string }

const underWay = new Set(['accepted', 'queued', 'scheduled', 'sending'])
const statuses: Readonly<Record<string, 'delivered' | 'failed' | 'read' | 'sent'>> = {
  canceled: 'failed',
  delivered: 'delivered',
  failed: 'failed',
  read: 'read',
  sent: 'sent',
  undelivered: 'failed',
}

/**
 * Reads a status callback. Callbacks come late, twice and out of order (`delivered` before `sent`): whoever stores them
 * only ever moves forward.
 */
export const parseTwilioStatus = ({ body, url }: { body: string; url: string }): TwilioStatus => {
  const form = new URLSearchParams(body)
  const providerId = form.get('MessageSid') ?? form.get('SmsSid') ?? ''
  const word = (form.get('MessageStatus') ?? form.get('SmsStatus') ?? '').toLowerCase()
  const token = tokenOf(url)

  if (!sidShape.test(providerId)) {
    return { kind: 'malformed', reason: 'MessageSid is missing or is no message id' }
  }

  if (underWay.has(word)) {
    return { kind: 'under-way', providerId, token }
  }

  const status = Object.hasOwn(statuses, word) ? statuses[word] : undefined

  if (status === undefined) {
    return { kind: 'malformed', reason: `MessageStatus is ${JSON.stringify(word.slice(0, 40))}` }
  }

  const code = form.get('ErrorCode') ?? ''
  const errorCode = /^[0-9]{3,6}$/.test(code) ? code : null

  return {
    kind: 'status',
    providerId,
    status,
    errorCode,
    reason: status === 'failed' && errorCode !== null ? explainTwilioError(errorCode) : null,
    token,
  }
}

const tokenOf = (url: string): null | string => {
  const start = url.indexOf('?')
  const token = start === -1 ? null : new URLSearchParams(url.slice(start + 1)).get('d')

  return token !== null && /^[\w-]{1,100}$/.test(token) ? token : null
}

import type { ParsedAttachment, ParsedMessage, ParseOutcome } from '@/contracts/ports/channel'

import { cleanLine } from '../cleanLine'
import { cleanText } from '../cleanText'
import { normalisePhone } from '../normalisePhone'
import { sidShape } from './identifyTwilioRequest'

const maxMedia = 10
/** Where media are said to be, whatever address we use for Twilio ourselves. */
export const twilioOrigin = 'https://api.twilio.com'
/** Kept as fields of the message; everything else of the form is Twilio's own bookkeeping. */
const keptFields = [
  'Latitude',
  'Longitude',
  'Address',
  'Label',
  'ButtonText',
  'ButtonPayload',
  'WaId',
  'To',
] as const

/**
 * Reads the form of an incoming WhatsApp message or SMS. The signature was checked before the form was stored.
 *
 * Media stay addresses: only those of the interface that we use ourselves are kept (an address in a form could point at our own
 * network), others are acknowledged with `url: null`. A sender that is no phone number (short code, company name) is kept
 * as an `external`, unverified identifier.
 */
export const parseTwilioMessage = ({
  body,
  channel,
  mediaOrigin = twilioOrigin,
}: {
  body: string
  channel: 'sms' | 'whatsapp'
  /** Where media may be too: of the interface that we use ourselves (scheme, host and port). */
  mediaOrigin?: string
}): ParseOutcome => {
  const form = new URLSearchParams(body)
  const providerId = form.get('MessageSid') ?? form.get('SmsMessageSid') ?? ''
  const from = cleanLine(form.get('From') ?? '', 100)

  if (!sidShape.test(providerId)) {
    return { kind: 'malformed', reason: 'MessageSid is missing or is no message id' }
  }

  if (from === '') {
    return { kind: 'malformed', reason: 'From is missing' }
  }

  const text = cleanText(form.get('Body') ?? '').trim()
  const name = cleanLine(form.get('ProfileName') ?? '', 120)

  return {
    kind: 'message',
    message: {
      channel,
      providerId,
      sender: { ...senderOf(from), name: name === '' ? null : name },
      subject: null,
      text,
      fullText: text,
      html: null,
      sentAt: null,
      references: referencesOf(form),
      replyToken: null,
      automatic: 'none',
      attachments: attachmentsOf(form, mediaOrigin),
      fields: fieldsOf(form),
    },
  }
}

const senderOf = (from: string): Pick<ParsedMessage['sender'], 'isVerified' | 'kind' | 'value'> => {
  const phone = normalisePhone(from)

  return phone === null
    ? { kind: 'external', value: from, isVerified: false }
    : { kind: 'phone', value: phone, isVerified: true }
}

const referencesOf = (form: URLSearchParams): readonly string[] => {
  const original = form.get('OriginalRepliedMessageSid') ?? ''

  return sidShape.test(original) ? [original] : []
}

const attachmentsOf = (form: URLSearchParams, mediaOrigin: string): readonly ParsedAttachment[] => {
  const count = Math.min(Number.parseInt(form.get('NumMedia') ?? '0', 10) || 0, maxMedia)

  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const contentType = cleanLine(form.get(`MediaContentType${String(index)}`) ?? '', 100)
    const kind = contentType.split('/')[0] ?? ''

    return {
      filename: `${kind === '' ? 'media' : kind}-${String(index + 1)}`,
      contentType: contentType === '' ? 'application/octet-stream' : contentType,
      size: 0,
      content: null,
      url: allowedMediaUrl(form.get(`MediaUrl${String(index)}`) ?? '', mediaOrigin),
    }
  })
}

const allowedMediaUrl = (address: string, mediaOrigin: string): null | string => {
  const url = URL.canParse(address) ? new URL(address) : null
  const isAllowed =
    (url?.origin === twilioOrigin || url?.origin === mediaOrigin) &&
    url.username === '' &&
    url.password === ''

  return isAllowed ? url.href : null
}

const fieldsOf = (form: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(
    keptFields.flatMap((name) => {
      const value = cleanLine(form.get(name) ?? '', 500)

      return value === '' ? [] : [[name.charAt(0).toLowerCase() + name.slice(1), value]]
    }),
  )

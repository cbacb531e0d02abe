import type { ParsedAttachment, ParsedMessage, ParseOutcome } from '@/contracts/ports'

import { cleanLine } from '../cleanLine'
import { cleanText } from '../cleanText'
import { normalisePhone } from '../normalisePhone'
import { sidShape } from './identifyTwilioRequest'

const maxMedia = 10
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
 * Media stay addresses: only those on `mediaHosts` over https are kept (an address in a form could point at our own
 * network), others are acknowledged with `url: null`. A sender that is no phone number (short code, company name) is kept
 * as an `external`, unverified identifier.
 */
export const parseTwilioMessage = ({
  body,
  channel,
  mediaHosts = ['api.twilio.com'],
}: {
  body: string
  channel: 'sms' | 'whatsapp'
  mediaHosts?: readonly string[]
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
      attachments: attachmentsOf(form, mediaHosts),
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

const attachmentsOf = (
  form: URLSearchParams,
  mediaHosts: readonly string[],
): readonly ParsedAttachment[] => {
  const count = Math.min(Number.parseInt(form.get('NumMedia') ?? '0', 10) || 0, maxMedia)

  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const contentType = cleanLine(form.get(`MediaContentType${String(index)}`) ?? '', 100)
    const kind = contentType.split('/')[0] ?? ''

    return {
      filename: `${kind === '' ? 'media' : kind}-${String(index + 1)}`,
      contentType: contentType === '' ? 'application/octet-stream' : contentType,
      size: 0,
      content: null,
      url: allowedMediaUrl(form.get(`MediaUrl${String(index)}`) ?? '', mediaHosts),
    }
  })
}

const allowedMediaUrl = (address: string, mediaHosts: readonly string[]): null | string => {
  const url = URL.canParse(address) ? new URL(address) : null
  const isAllowed =
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    url.port === '' &&
    mediaHosts.includes(url.hostname)

  return isAllowed ? url.href : null
}

const fieldsOf = (form: URLSearchParams): Readonly<Record<string, string>> =>
  Object.fromEntries(
    keptFields.flatMap((name) => {
      const value = cleanLine(form.get(name) ?? '', 500)

      return value === '' ? [] : [[name.charAt(0).toLowerCase() + name.slice(1), value]]
    }),
  )

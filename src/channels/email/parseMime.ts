import PostalMime, { decodeWords } from 'postal-mime'
import type { Attachment, Email } from 'postal-mime'

import type { ParsedAttachment, ParseOutcome } from '@/contracts/ports/channel'

import { cleanLine } from '../cleanLine'
import { cleanText } from '../cleanText'
import { detectAutomatic } from './detectAutomatic'
import { extractReply } from './extractReply'
import { htmlToText } from './htmlToText'
import { mailIds, mailProviderId } from './mailIds'
import { maxHeaderBytes, readHeaders } from './readHeaders'
import type { MailHeaders } from './readHeaders'
import { readBounce } from './readBounce'
import { readMailReplyToken } from './readMailReplyToken'
import { readSender } from './readSender'
import { countParts } from './countParts'

export type ParseMimeOptions = {
  /** Our own addresses, lower case: mail from them is a loop, their `+token` is a reply token. */
  readonly ownAddresses: readonly string[]
  /** Bytes. Default 25 MB. */
  readonly maxSize?: number
  /**
   * The name under which our own mail server writes `Authentication-Results`. When set, a mail that fails DMARC there has
   * an unverified sender. The server must remove such headers from outside.
   */
  readonly authservId?: string
}

const maxParts = 300
const maxTextLength = 1_000_000
const maxAttachments = 100

/**
 * Reads a raw mail: who, what they wrote now, what it answers, whether a machine wrote it.
 *
 * What would cost more than it is worth (size, headers, number of parts) is refused as malformed before the parser sees
 * it. Runs in the worker; never throws over the content of a mail.
 */
export const parseMime = async ({
  options,
  raw,
}: {
  options: ParseMimeOptions
  raw: Uint8Array
}): Promise<ParseOutcome> => {
  const { maxSize = 25 * 1024 * 1024, ownAddresses } = options

  if (raw.byteLength > maxSize) {
    return { kind: 'malformed', reason: `The mail has more than ${String(maxSize)} bytes` }
  }

  const headers = readHeaders(raw)

  if (headers === null) {
    return {
      kind: 'malformed',
      reason: `The mail has more than ${String(maxHeaderBytes)} bytes of headers`,
    }
  }

  if (countParts(raw) > maxParts) {
    return { kind: 'malformed', reason: `The mail has more than ${String(maxParts)} parts` }
  }

  const mail = await parse(raw)

  if (mail === null) {
    return { kind: 'malformed', reason: 'The mail cannot be read as MIME' }
  }

  if (
    headers.first('from') === null &&
    (mail.text ?? mail.html ?? '') === '' &&
    mail.attachments.length === 0
  ) {
    return { kind: 'malformed', reason: 'The mail has neither a sender nor a content' }
  }

  const providerId = mailProviderId({ headers, raw })
  const subject = cleanLine(subjectOf({ headers, mail }), 500)
  const readFrom = readSender({ from: headers.all('from'), unreadableId: providerId.slice(0, 100) })
  const sender = {
    ...readFrom,
    isVerified: readFrom.isVerified && !failsDmarc({ headers, options }),
  }
  const automatic = detectAutomatic({ headers, ownAddresses, sender, subject })
  const fullText = textOf(mail)
  const bounce = automatic === 'bounce' ? readBounce(mail.attachments) : null

  return {
    kind: 'message',
    message: {
      channel: 'email',
      providerId,
      sender,
      subject: subject === '' ? null : subject,
      text: automatic === 'bounce' ? fullText : extractReply(fullText),
      fullText,
      html:
        mail.html === undefined || mail.html.trim() === ''
          ? null
          : cleanText(mail.html).slice(0, maxTextLength),
      sentAt: dateOf(mail.date),
      references: [...referencesOf(headers), ...(bounce?.references ?? [])],
      replyToken: readMailReplyToken({ headers, ownAddresses }),
      automatic,
      attachments: mail.attachments.slice(0, maxAttachments).map(attachmentOf),
      fields: bounce?.fields ?? {},
    },
  }
}

const parse = async (raw: Uint8Array): Promise<Email | null> => {
  try {
    return await PostalMime.parse(raw, {
      forceRfc822Attachments: true,
      maxHeadersSize: maxHeaderBytes * 2,
      maxNestingDepth: 50,
    })
  } catch {
    // The parser throws over nesting and header limits only; the mail stays stored as it came.
    return null
  }
}

const textOf = (mail: Email): string => {
  const plain = cleanText(mail.text ?? '').trim()

  return (
    plain === '' && mail.html !== undefined
      ? cleanText(htmlToText(mail.html.slice(0, maxTextLength)))
      : plain
  ).slice(0, maxTextLength)
}

/** The parser takes every header for UTF-8 and loses the letters of one that is not. */
const subjectOf = ({ headers, mail }: { headers: MailHeaders; mail: Email }): string =>
  headers.isUtf8
    ? (mail.subject ?? '')
    : decodeWords(escapeRawSigns(headers.first('subject') ?? ''))

/** Raw 8-bit signs inside an encoded word belong to the charset that the word names. */
const escapeRawSigns = (value: string): string =>
  value.replaceAll(/=\?[^?\s]{1,40}\?q\?[^?]{0,500}\?=/gi, (word) =>
    word.replaceAll(
      /[\u0080-\u00ff]/g,
      (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  )

/** Nearest first: what the mail answers, then its history backwards. */
const referencesOf = (headers: MailHeaders): readonly string[] => [
  ...new Set([
    ...mailIds(headers.first('in-reply-to')),
    ...mailIds(headers.first('references')).toReversed(),
  ]),
]

const dateOf = (value: string | undefined): Date | null => {
  const time = value === undefined ? Number.NaN : Date.parse(value)

  return Number.isNaN(time) || time < 0 || time > Date.UTC(2200, 0) ? null : new Date(time)
}

const attachmentOf = (attachment: Attachment, index: number): ParsedAttachment => {
  const { content } = attachment
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)
  // A path in a file name has no business here, whichever system it comes from.
  const name =
    cleanLine(attachment.filename ?? '', 200)
      .split(/[\\/]/)
      .at(-1) ?? ''

  return {
    filename: name === '' || /^\.+$/.test(name) ? `attachment-${String(index + 1)}` : name,
    contentType: cleanLine(attachment.mimeType, 100).toLowerCase(),
    size: bytes.byteLength,
    content: bytes,
    url: null,
  }
}

const failsDmarc = ({
  headers,
  options,
}: {
  headers: MailHeaders
  options: ParseMimeOptions
}): boolean => {
  const { authservId } = options

  if (authservId === undefined) {
    return false
  }

  const result = headers
    .all('authentication-results')
    .find((value) => value.split(';')[0]?.trim().split(' ')[0] === authservId)

  return !/\bdmarc=pass\b/i.test(result ?? '')
}

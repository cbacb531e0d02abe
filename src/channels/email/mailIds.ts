import { createHash } from 'node:crypto'

import type { MailHeaders } from './readHeaders'

const idShape = /<([^<>\s]{1,250})>/g
const maxReferences = 50

/** Message ids in the text of a header, without brackets, in their order. */
export const mailIds = (value: null | string): readonly string[] =>
  [...(value ?? '').matchAll(idShape)].map(([, id = '']) => id).slice(-maxReferences)

/**
 * What makes a mail unique: its Message-ID, or the hash of the mail from the first header on that the sender wrote.
 * Headers that servers put before it on the way differ between two deliveries of one mail.
 */
export const mailProviderId = ({
  headers,
  raw,
}: {
  headers: MailHeaders
  raw: Uint8Array
}): string => {
  const [id] = mailIds(headers.first('message-id'))

  return id ?? `sha256:${createHash('sha256').update(withoutTrace(raw)).digest('hex')}`
}

const trace =
  /^(?:(?:return-path|delivered-to|x-original-to|received):[^\n]*\n(?:[ \t][^\n]*\n)*)+/i

const withoutTrace = (raw: Uint8Array): Uint8Array => {
  const start = Buffer.from(
    raw.buffer,
    raw.byteOffset,
    Math.min(raw.byteLength, 64 * 1024),
  ).toString('latin1')

  return raw.subarray(trace.exec(start)?.[0].length ?? 0)
}

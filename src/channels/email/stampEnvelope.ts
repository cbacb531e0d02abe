/** What the SMTP conversation said about a mail; the mail itself does not know it. */
export type Envelope = { readonly from: string; readonly to: readonly string[] }

/**
 * Puts the envelope before the mail, as mail servers do (`Return-Path`, `Delivered-To`), so that the stored bytes are all
 * that the parser needs: an empty return path marks a bounce, the recipient carries the reply token.
 */
export const stampEnvelope = ({
  envelope,
  raw,
}: {
  envelope: Envelope
  raw: Uint8Array
}): Uint8Array => {
  const clean = (address: string): string =>
    address.replaceAll(/[^\x21-\x7e]|[<>]/g, '').slice(0, 320)
  const lines = [
    `Return-Path: <${clean(envelope.from)}>`,
    ...envelope.to.map((address) => `Delivered-To: ${clean(address)}`),
  ]

  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n`), raw])
}

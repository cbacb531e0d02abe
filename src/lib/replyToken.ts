import { createHmac, timingSafeEqual } from 'node:crypto'

/** A signing key. Old versions stay in the list so that replies to older mails still find their case. */
export type ReplyTokenKey = { readonly version: number; readonly secret: string }

export type ReplyTokenCheck =
  | { readonly kind: 'valid'; readonly caseNumber: string; readonly keyVersion: number }
  | { readonly kind: 'invalid'; readonly reason: 'malformed' | 'unknown-key' | 'wrong-signature' }

const macLength = 20
// Mail systems may lower-case a local part, so the alphabet has one case only. No `i l o u`: people type tokens too.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const shape = /^([a-z0-9-]{1,32})\.([0-9]{1,4})\.([0-9a-hjkmnp-tv-z]{20})$/

/**
 * Makes the token that brings a reply back to its case: `<case number>.<key version>.<100 bits of HMAC-SHA-256>`.
 *
 * Bound to the recipient: a token read in someone else's mailbox is of no use to another sender. Lower case, at most
 * 58 characters, so that it fits a plus-address. Throws on a case number that does not fit.
 */
export const signReplyToken = ({
  caseNumber,
  key,
  recipient,
}: {
  caseNumber: string
  key: ReplyTokenKey
  recipient: string
}): string => {
  const name = caseNumber.toLowerCase()
  const token = `${name}.${String(key.version)}.${macOf({ key, name, recipient })}`

  if (!shape.test(token)) {
    throw new RangeError(`Case number ${JSON.stringify(caseNumber)} does not fit a reply token`)
  }

  return token
}

/**
 * Checks a token against the address that now writes. Upper and lower case of both do not matter.
 *
 * `valid` proves that we wrote about this case to this address; it does not prove who is writing now. The caller still
 * asks for an aligned sender who takes part in the case.
 */
export const checkReplyToken = ({
  keys,
  recipient,
  token,
}: {
  keys: readonly ReplyTokenKey[]
  recipient: string
  token: string
}): ReplyTokenCheck => {
  const [, name, version, mac] = shape.exec(token.toLowerCase()) ?? []

  if (name === undefined || version === undefined || mac === undefined) {
    return { kind: 'invalid', reason: 'malformed' }
  }

  const key = keys.find((candidate) => String(candidate.version) === version)

  if (key === undefined) {
    return { kind: 'invalid', reason: 'unknown-key' }
  }

  const expected = Buffer.from(macOf({ key, name, recipient }))

  return timingSafeEqual(expected, Buffer.from(mac))
    ? { kind: 'valid', caseNumber: name.toUpperCase(), keyVersion: key.version }
    : { kind: 'invalid', reason: 'wrong-signature' }
}

const macOf = ({
  key,
  name,
  recipient,
}: {
  key: ReplyTokenKey
  name: string
  recipient: string
}): string => {
  // NUL cannot occur in any part, so no two triples share one input.
  const input = ['reply', String(key.version), name, recipient.trim().toLowerCase()].join('\0')
  const bits = createHmac('sha256', key.secret).update(input).digest()
  let text = ''

  for (let index = 0; index < macLength; index += 1) {
    const position = index * 5
    const pair = (bits.readUInt16BE(position >> 3) >> (11 - (position & 7))) & 31
    text += alphabet.charAt(pair)
  }

  return text
}

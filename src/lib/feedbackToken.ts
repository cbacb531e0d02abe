import { createHmac, timingSafeEqual } from 'node:crypto'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u
const shape = /^([\w-]{22})\.([\w-]{22})$/u

/**
 * Names one answer in the link of its mail: whoever holds it may say whether the answer helped, and nothing else. Ids alone
 * would do for guessing by whoever saw one; the 128 bits of HMAC-SHA-256 come on top. 45 characters, fit for an address.
 *
 * @throws RangeError when `messageId` is no uuid.
 */
export const signFeedback = (messageId: string, secret: string): string => {
  if (!uuid.test(messageId)) {
    throw new RangeError('Only a message can be rated')
  }

  const name = Buffer.from(messageId.replaceAll('-', ''), 'hex').toString('base64url')

  return `${name}.${macOf(name, secret)}`
}

/** The message behind a token that we made, else null. */
export const checkFeedback = (token: string, secret: string): null | string => {
  const [, name, mac] = shape.exec(token) ?? []

  if (name === undefined || mac === undefined) {
    return null
  }

  if (!timingSafeEqual(Buffer.from(macOf(name, secret)), Buffer.from(mac))) {
    return null
  }

  return Buffer.from(name, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}

// The same secret signs other things: the first word keeps one kind of token from passing for another.
const macOf = (name: string, secret: string): string =>
  createHmac('sha256', secret)
    .update(`feedback\0${name}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url')

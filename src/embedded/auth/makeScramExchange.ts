import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto'

import { readCString } from '../wire/readCString'

export type ScramExchange = {
  /** Takes SASLInitialResponse (its body) and gives the server-first-message, or null to refuse. */
  begin(body: Buffer): null | string
  /** Takes SASLResponse (its body) and gives the server-final-message, or null to refuse. */
  finish(body: Buffer): null | string
}

const iterations = 4096

const hmac = (key: Buffer, words: string): Buffer =>
  createHmac('sha256', key).update(words).digest()

const attribute = (words: string, name: string): string =>
  words
    .split(',')
    .find((part) => part.startsWith(`${name}=`))
    ?.slice(2) ?? ''

/**
 * The server's side of SCRAM-SHA-256 (RFC 5802, RFC 7677) without channel binding, for one login.
 * The password never crosses the wire; a refusal does not say why.
 */
export const makeScramExchange = ({ password }: { password: string }): ScramExchange => {
  const salt = randomBytes(16)
  let clientFirst = ''
  let serverFirst = ''

  return {
    begin(body) {
      const mechanism = readCString(body, 0)
      const words = body.toString('utf8', mechanism.next + 4)
      // "n" or "y": the client does not bind the channel. The name in it is ignored, as Postgres does.
      const bare = /^[ny],[^,]*,(.*)$/.exec(words)?.[1]

      if (
        mechanism.value !== 'SCRAM-SHA-256' ||
        bare === undefined ||
        attribute(bare, 'r') === ''
      ) {
        return null
      }

      clientFirst = bare
      serverFirst = `r=${attribute(bare, 'r')}${randomBytes(18).toString('base64')},s=${salt.toString('base64')},i=${String(iterations)}`

      return serverFirst
    },
    finish(body) {
      const words = body.toString('utf8')
      const withoutProof = words.slice(0, words.lastIndexOf(',p='))
      const proof = Buffer.from(attribute(words, 'p'), 'base64')
      const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256')
      const clientKey = hmac(salted, 'Client Key')
      const storedKey = createHash('sha256').update(clientKey).digest()
      const authMessage = `${clientFirst},${serverFirst},${withoutProof}`
      const signature = hmac(storedKey, authMessage)

      if (proof.length !== 32 || attribute(withoutProof, 'r') !== attribute(serverFirst, 'r')) {
        return null
      }

      const claimedKey = Buffer.from(proof.map((byte, at) => byte ^ (signature[at] ?? 0)))
      const claimed = createHash('sha256').update(claimedKey).digest()

      return timingSafeEqual(claimed, storedKey)
        ? `v=${hmac(hmac(salted, 'Server Key'), authMessage).toString('base64')}`
        : null
    },
  }
}

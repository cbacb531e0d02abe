import { createHmac, randomInt } from 'node:crypto'

import { env } from '@/lib/env'

/** Without letters and digits that look alike. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
const count = 10

const one = (): string => {
  const letters = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')

  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

export const recoveryCodes = {
  /** What is stored of a code: nobody who reads the table can use it. Case, spaces and dashes do not matter. */
  digestOf: (code: string): string =>
    createHmac('sha256', Buffer.from(env.FIELD_ENCRYPTION_KEY, 'hex'))
      .update(`recovery:${code.toLowerCase().replaceAll(/[^a-z0-9]/gu, '')}`)
      .digest('base64url'),

  /** Ten codes of 49 bits, shown once. */
  make: (): string[] => Array.from({ length: count }, one),
}

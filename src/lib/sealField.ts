import { createCipheriv, randomBytes } from 'node:crypto'

import { env } from './env'

/** AES-256-GCM with the field key: `v1.<nonce>.<tag>.<text>`, each base64url. `openField` reads it. */
export const sealField = (text: string): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(env.FIELD_ENCRYPTION_KEY, 'hex'), nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])

  return [
    'v1',
    ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')),
  ].join('.')
}

import { createDecipheriv } from 'node:crypto'

import { AppError } from './appError'
import { env } from './env'

/** What `sealField` sealed. Throws when the key is another one, or somebody touched the value. */
export const openField = (sealed: string): string => {
  const [version, nonce = '', tag = '', text = ''] = sealed.split('.')

  if (version !== 'v1') {
    throw new AppError({
      code: 'sealed-field',
      message: 'This is no sealed field of a known version',
    })
  }

  const decipher = createDecipheriv(
    'aes-256-gcm',
    Buffer.from(env.FIELD_ENCRYPTION_KEY, 'hex'),
    Buffer.from(nonce, 'base64url'),
    { authTagLength: 16 },
  )
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))

  return Buffer.concat([
    decipher.update(Buffer.from(text, 'base64url')),
    decipher.final(),
  ]).toString('utf8')
}

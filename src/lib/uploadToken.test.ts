import { describe, expect, test } from 'vitest'

import { checkUpload, signUpload } from './uploadToken'

const secret = 's'.repeat(40)
const file = {
  caseId: '0190b6a2-0000-7000-8000-000000000001',
  contentType: 'image/png',
  expiresAt: 2000,
  filename: 'Bild – 1.png',
  sha256: 'a'.repeat(64),
  size: 3,
  staffId: '0190b6a2-0000-7000-8000-000000000002',
  storageKey: `aa/${'a'.repeat(64)}`,
}

describe('B5: the token of an uploaded file', () => {
  test('brings back what was signed', () => {
    expect(checkUpload(signUpload(file, secret), secret, 1000)).toEqual(file)
  })

  test('is worth nothing with another secret, after its time, or with one letter changed', () => {
    const token = signUpload(file, secret)
    const [body = '', mac = ''] = token.split('.')
    const other = Buffer.from(JSON.stringify({ ...file, size: 4 })).toString('base64url')

    expect(checkUpload(token, 't'.repeat(40), 1000)).toBeNull()
    expect(checkUpload(token, secret, 2000)).toBeNull()
    expect(checkUpload(`${other}.${mac}`, secret, 1000)).toBeNull()
    expect(checkUpload(body, secret, 1000)).toBeNull()
    expect(checkUpload(`${token}.x`, secret, 1000)).toBeNull()
  })
})

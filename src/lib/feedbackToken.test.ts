import { describe, expect, test } from 'vitest'

import { checkFeedback, signFeedback } from './feedbackToken'
import { signUpload } from './uploadToken'

const id = '019aa6f2-7c1e-7a31-9d55-0a1b2c3d4e5f'
const secret = 's'.repeat(40)

describe('F8: the link under an answer', () => {
  test('names exactly one answer, and only with our key', () => {
    const token = signFeedback(id, secret)

    expect(token).toHaveLength(45)
    expect(checkFeedback(token, secret)).toBe(id)
    expect(checkFeedback(token, 't'.repeat(40))).toBeNull()
    expect(checkFeedback(`Z${token.slice(1)}`, secret)).toBeNull()
    expect(checkFeedback(`${token}A`, secret)).toBeNull()
    expect(checkFeedback('', secret)).toBeNull()
  })

  test('is no other token of the same key', () => {
    const other = signUpload(
      {
        caseId: id,
        contentType: 'text/plain',
        expiresAt: 1,
        filename: 'a',
        sha256: 'a'.repeat(64),
        size: 1,
        staffId: id,
        storageKey: 'k',
      },
      secret,
    )

    expect(checkFeedback(other, secret)).toBeNull()
    expect(() => signFeedback('no message', secret)).toThrow(RangeError)
  })
})

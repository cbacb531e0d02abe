import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { signTwilioRequest } from './signTwilioRequest'
import { verifyTwilioSignature } from './verifyTwilioSignature'

const authToken = '12345'
const call =
  'CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212'
const host = 'mycompany.com/myapp.php?foo=1&bar=2'
const json = '{"property": "value", "boolean": true}'
const jsonHash = '0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620'

/** Published cases of the scheme: what is signed, and by what. */
const vectors: readonly (readonly [
  name: string,
  url: string,
  rawBody: string,
  signature: string,
])[] = [
  ['the plain address', `https://${host}`, call, 'RSOYDt4T1cUTdK1PDd93/VVr8B8='],
  ['signed with :443, called without', `https://${host}`, call, 'kvajT1Ptam85bY51eRf/AJRuM3w='],
  [
    'signed without, called with :443',
    `https://${host.replace('.com', '.com:443')}`,
    call,
    'RSOYDt4T1cUTdK1PDd93/VVr8B8=',
  ],
  ['signed with :80, called without', `http://${host}`, call, '0ZXoZLH/DfblKGATFgpif+LLRf4='],
  [
    'a port of its own',
    `http://${host.replace('.com', '.com:1234')}`,
    call,
    'Zmvh+3yNM1Phv2jhDCwEM3q5ebU=',
  ],
  ['user and password', `https://user:pass@${host}`, call, 'CukzLTc1tT5dXEDIHm/tKBanW10='],
  [
    'a quote in the query',
    `https://${host}&Body=It's+amazing`,
    call,
    'dsq4Ehbj6cs+KdTkpF5sSSplOWw=',
  ],
  [
    'one name twice',
    `https://${host}`,
    'MessagingBinding.Address=%2B1325xxxxxxx&MessagingBinding.Address=%2B1415xxxxxxx',
    '83O6e2vORAoJHUNzJjDWN1jz+BA=',
  ],
  [
    'one name twice, the other way round',
    `https://${host}`,
    'MessagingBinding.Address=%2B1415xxxxxxx&MessagingBinding.Address=%2B1325xxxxxxx',
    '83O6e2vORAoJHUNzJjDWN1jz+BA=',
  ],
  [
    'a value twice, a name that begins like another',
    `https://${host}`,
    'Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234',
    'IK+Dwps556ElfBT0I3Rgjkr1wJU=',
  ],
  ['a JSON body', `https://${host}&bodySHA256=${jsonHash}`, json, 'a9nBmqA0ju/hNViExpshrM61xv4='],
]

const changeAt = (text: string, index: number): string => {
  const changed = text.charCodeAt(index) ^ 1

  return text.slice(0, index) + String.fromCharCode(changed) + text.slice(index + 1)
}

describe('Twilio signature (A3, C01)', () => {
  test.each(vectors)('accepts %s', (_name, url, rawBody, signature) => {
    expect(verifyTwilioSignature({ authToken, rawBody, signature, url })).toBe(true)
  })

  test.each(vectors)(
    'refuses %s with any one character changed',
    (_name, url, rawBody, signature) => {
      for (let index = 0; index < signature.length; index += 1) {
        expect(
          verifyTwilioSignature({ authToken, rawBody, signature: changeAt(signature, index), url }),
        ).toBe(false)
      }
      for (let index = 0; index < url.length; index += 1) {
        expect(
          verifyTwilioSignature({ authToken, rawBody, signature, url: changeAt(url, index) }),
        ).toBe(false)
      }
      for (let index = 0; index < rawBody.length; index += 1) {
        const changed = changeAt(rawBody, index)
        // "%2B" and "%2b" are two spellings of the same value.
        if (new URLSearchParams(changed).toString() !== new URLSearchParams(rawBody).toString()) {
          expect(
            verifyTwilioSignature({ authToken, rawBody: changed, signature, url }),
            changed,
          ).toBe(false)
        }
      }
    },
  )

  test('refuses a foreign port, another scheme, another token, an added parameter, and no signature', () => {
    const url = `https://${host}`
    const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8='
    const verify = (change: Partial<Parameters<typeof verifyTwilioSignature>[0]>): boolean =>
      verifyTwilioSignature({ authToken, rawBody: call, signature, url, ...change })

    expect(verify({})).toBe(true)
    expect(verify({ url: url.replace('.com', '.com:8443') })).toBe(false)
    expect(verify({ url: url.replace('https', 'http') })).toBe(false)
    expect(verify({ authToken: '12346' })).toBe(false)
    expect(verify({ authToken: '' })).toBe(false)
    expect(verify({ rawBody: `${call}&Extra=1` })).toBe(false)
    expect(verify({ signature: null })).toBe(false)
    expect(verify({ signature: '' })).toBe(false)
  })

  test('accepts what it signed, whatever the form holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string())), (pairs) => {
        const params = new URLSearchParams(pairs)
        const url = `https://${host}`
        const signature = signTwilioRequest({
          authToken,
          params: new URLSearchParams(params.toString()),
          url,
        })
        expect(
          verifyTwilioSignature({ authToken, rawBody: params.toString(), signature, url }),
        ).toBe(true)
      }),
    )
  })
})

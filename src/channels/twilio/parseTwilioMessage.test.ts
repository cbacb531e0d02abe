import { readFileSync } from 'node:fs'
import path from 'node:path'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { ParsedMessage } from '@/contracts/ports/channel'

import { identifyTwilioRequest } from './identifyTwilioRequest'
import { parseTwilioMessage } from './parseTwilioMessage'
import { parseTwilioStatus } from './parseTwilioStatus'

const fixture = (name: string): string =>
  readFileSync(
    path.join(import.meta.dirname, '../../../tests/fixtures/twilio', `${name}.txt`),
    'utf8',
  ).trim()
const parsed = (body: string, channel: 'sms' | 'whatsapp' = 'whatsapp'): ParsedMessage => {
  const outcome = parseTwilioMessage({ body, channel })

  if (outcome.kind !== 'message') {
    throw new Error(outcome.reason)
  }

  return outcome.message
}

describe('incoming WhatsApp and SMS (A3, A4, A9, C02)', () => {
  test('a WhatsApp text with a profile name, an emoji and umlauts', () => {
    expect(parsed(fixture('emoji-and-umlauts'))).toMatchObject({
      channel: 'whatsapp',
      providerId: 'SM00000000000000000000000000000001',
      sender: { kind: 'phone', value: '+4915112345678', name: 'Jürgen 🌞', isVerified: true },
      subject: null,
      text: 'Grüße 👋, wo bleibt TC-4711?',
      automatic: 'none',
      sentAt: null,
    })
  })

  test('media are addresses at Twilio and nothing else', () => {
    const { attachments, text } = parsed(fixture('media-from-elsewhere'))

    expect(text).toBe('')
    expect(attachments).toEqual([
      {
        filename: 'image-1',
        contentType: 'image/jpeg',
        size: 0,
        content: null,
        url: 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1',
      },
      { filename: 'image-2', contentType: 'image/png', size: 0, content: null, url: null },
      { filename: 'audio-3', contentType: 'audio/ogg', size: 0, content: null, url: null },
    ])
  })

  test('a location, a quick reply and a quoted message keep what they say', () => {
    const message = parsed(fixture('location-and-reply'))

    expect(message.fields).toMatchObject({
      latitude: '52.52',
      longitude: '13.405',
      buttonText: 'Yes',
    })
    expect(message.references).toEqual(['SM00000000000000000000000000000009'])
  })

  test('an SMS of a company name is an unverified, external sender', () => {
    expect(parsed(fixture('sms-from-a-name'), 'sms').sender).toMatchObject({
      kind: 'external',
      isVerified: false,
      value: 'PARCELCO',
    })
  })

  test('NUL bytes are dropped, the words stay', () => {
    expect(
      parsed('MessageSid=SM00000000000000000000000000000001&From=%2B4915112345678&Body=a%00b').text,
    ).toBe('ab')
  })

  test.each([
    ['no message id', 'From=%2B4915112345678&Body=x'],
    ['a message id that is none', 'MessageSid=../../x&From=%2B4915112345678&Body=x'],
    ['no sender', 'MessageSid=SM00000000000000000000000000000001&Body=x'],
    ['nothing', ''],
  ])('is refused with a reason: %s', (_name, body) => {
    expect(parseTwilioMessage({ body, channel: 'whatsapp' })).toMatchObject({ kind: 'malformed' })
    expect(identifyTwilioRequest(body)).toBeNull()
  })

  test('the durable inbox and the parser name a message alike', () => {
    const body = fixture('emoji-and-umlauts')

    expect(identifyTwilioRequest(body)).toEqual({
      account: 'whatsapp:+14155238886',
      providerId: parsed(body).providerId,
    })
  })

  test('no body whatever makes it throw', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('MessageSid', 'From', 'Body', 'NumMedia', 'MediaUrl0', 'To'),
          fc.string(),
        ),
        (form) => {
          expect(['message', 'malformed']).toContain(
            parseTwilioMessage({ body: new URLSearchParams(form).toString(), channel: 'sms' }).kind,
          )
        },
      ),
    )
  })
})

describe('status callbacks (A3)', () => {
  const url = 'https://support.techcorp.example/webhooks/whatsapp/status?d=token-1'
  const status = (word: string, more = ''): ReturnType<typeof parseTwilioStatus> =>
    parseTwilioStatus({
      body: `MessageSid=SM00000000000000000000000000000001&MessageStatus=${word}${more}`,
      url,
    })

  test.each([
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
    ['failed', 'failed'],
    ['undelivered', 'failed'],
  ])('%s is stored as %s, with the token of the attempt', (word, stored) => {
    expect(status(word)).toEqual({
      kind: 'status',
      providerId: 'SM00000000000000000000000000000001',
      status: stored,
      errorCode: null,
      reason: null,
      token: 'token-1',
    })
  })

  test('queued and sending prove that it was taken', () => {
    expect(status('queued')).toEqual({
      kind: 'under-way',
      providerId: 'SM00000000000000000000000000000001',
      token: 'token-1',
    })
  })

  test('the closed 24-hour window is explained', () => {
    expect(status('undelivered', '&ErrorCode=63016')).toMatchObject({
      errorCode: '63016',
      reason: expect.stringContaining('24-hour window') as string,
    })
  })

  test('is refused with a status that does not exist, and without an id', () => {
    expect(status('constructor').kind).toBe('malformed')
    expect(parseTwilioStatus({ body: 'MessageStatus=sent', url }).kind).toBe('malformed')
  })
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { ChannelAdapter, OutboundMessage } from '@/contracts/ports/channel'
import { signedTwilioRequest } from '@/channels/stand-in/signedTwilioRequest'
import { parseTwilioMessage } from '@/channels/twilio/parseTwilioMessage'
import { parseTwilioStatus } from '@/channels/twilio/parseTwilioStatus'
import { verifyTwilioSignature } from '@/channels/twilio/verifyTwilioSignature'
import { createWhatsAppAdapter } from '@/channels/whatsapp/createWhatsAppAdapter'
import { startTestStandIn, testAccount } from '@tests/fakes/twilioAndSmtp'

const makeMessage = (change: Partial<OutboundMessage> = {}): OutboundMessage => ({
  token: 'attempt-1',
  to: '+4915112345678',
  toName: 'Anna',
  subject: null,
  parts: ['Your invoice is under Billing.'],
  caseNumber: 'CW-2026-000017',
  messageId: '<out-1@techcorp.example>',
  inReplyTo: null,
  references: [],
  replyToken: 'cw-2026-000017.1.0123456789abcdefghjk',
  createdAt: new Date(),
  ...change,
})

describe('sending WhatsApp through Twilio REST (A3, A10, F13, F14)', () => {
  let standIn: Awaited<ReturnType<typeof startTestStandIn>>
  let adapter: ChannelAdapter
  const connect = (
    change: Partial<Parameters<typeof createWhatsAppAdapter>[0]> = {},
  ): ChannelAdapter =>
    createWhatsAppAdapter({
      ...testAccount,
      apiBase: standIn.twilioUrl,
      clock: () => new Date(),
      fetch: globalThis.fetch,
      from: '+14155238886',
      statusCallbackUrl: 'http://127.0.0.1:1/webhooks/whatsapp/status',
      ...change,
    })

  beforeEach(async () => {
    standIn = await startTestStandIn()
    adapter = connect()
  })

  afterEach(async () => {
    await standIn.close()
  })

  test('one message arrives once, with its token', async () => {
    const outcome = await adapter.send(makeMessage())

    expect(standIn.store.messages).toMatchObject([
      {
        channel: 'whatsapp',
        from: '+14155238886',
        to: '+4915112345678',
        text: 'Your invoice is under Billing.',
        token: 'attempt-1',
      },
    ])
    expect(outcome).toEqual({ kind: 'sent', providerId: standIn.store.messages[0]?.providerId })
  })

  test('taken, but the answer was lost: unclear, and the provider can be asked', async () => {
    standIn.twilioFaults.push({ kind: 'accept-then-reset' })
    const message = makeMessage()

    expect(await adapter.send(message)).toMatchObject({ kind: 'unclear' })
    expect(standIn.store.messages).toHaveLength(1)
    expect(await adapter.lookUp(message)).toEqual({
      kind: 'found',
      providerId: standIn.store.messages[0]?.providerId,
    })
  })

  test('cut before it was taken: unclear, and the provider says that it has nothing', async () => {
    standIn.twilioFaults.push({ kind: 'reset' })
    const message = makeMessage()

    expect(await adapter.send(message)).toMatchObject({ kind: 'unclear' })
    expect(await adapter.lookUp(message)).toEqual({ kind: 'not-found' })
  })

  test.each([true, false])(
    'a gateway that lost the answer is unclear (taken behind it: %s)',
    async (isTaken) => {
      standIn.twilioFaults.push({ kind: 'gateway', status: 502, isTaken })
      const message = makeMessage()

      expect(await adapter.send(message)).toMatchObject({ kind: 'unclear' })
      expect((await adapter.lookUp(message)).kind).toBe(isTaken ? 'found' : 'not-found')
    },
  )

  test('too many requests: again after what Twilio asks for', async () => {
    standIn.twilioFaults.push({ kind: 'status', status: 429, retryAfter: 7 })

    expect(await adapter.send(makeMessage())).toEqual({
      kind: 'retry',
      afterSeconds: 7,
      reason: 'Twilio answered 429',
    })
    expect(standIn.store.messages).toEqual([])
  })

  test("Twilio's own failure: again later", async () => {
    standIn.twilioFaults.push({ kind: 'status', status: 500 })

    expect(await adapter.send(makeMessage())).toMatchObject({ kind: 'retry', afterSeconds: 30 })
  })

  test('the closed 24-hour window is refused with a reason that a person understands', async () => {
    standIn.twilioFaults.push({ kind: 'status', status: 400, errorCode: 63016 })

    expect(await adapter.send(makeMessage())).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('24-hour window') as string,
    })
  })

  test('a number that is none, an empty text and a wrong password are refused', async () => {
    expect(await adapter.send(makeMessage({ to: '12345' }))).toMatchObject({ kind: 'refused' })
    expect(await adapter.send(makeMessage({ parts: [' '] }))).toMatchObject({ kind: 'refused' })
    expect(await connect({ authToken: 'wrong' }).send(makeMessage())).toMatchObject({
      kind: 'refused',
    })
    expect(standIn.store.messages).toEqual([])
  })

  test('nobody listens: surely not taken', async () => {
    const gone = await startTestStandIn()
    await gone.close()

    expect(await connect({ apiBase: gone.twilioUrl }).send(makeMessage())).toMatchObject({
      kind: 'retry',
    })
    expect(await connect({ apiBase: gone.twilioUrl }).lookUp(makeMessage())).toEqual({
      kind: 'unknown',
    })
  })

  test('too slow an answer is unclear', async () => {
    standIn.twilioFaults.push({ kind: 'delay', ms: 400 })

    expect(await connect({ timeoutMs: 100 }).send(makeMessage())).toMatchObject({ kind: 'unclear' })
  })

  test('three parts go out in order, and a second try sends only what is missing', async () => {
    const message = makeMessage({ parts: ['One.', 'Two.', 'Three.'] })
    standIn.twilioFaults.push({ kind: 'delay', ms: 0 }, { kind: 'status', status: 503 })

    expect(await adapter.send(message)).toMatchObject({
      kind: 'retry',
      reason: 'Part 2 of 3: Twilio answered 503',
    })
    expect(await adapter.lookUp(message)).toEqual({ kind: 'not-found' })
    expect(await adapter.send(message)).toMatchObject({
      kind: 'sent',
      providerId: standIn.store.messages[0]?.providerId,
    })
    expect(standIn.store.messages.map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.'])
    expect(await adapter.lookUp(message)).toMatchObject({ kind: 'found' })
  })

  test('a part whose answer was lost is not sent twice', async () => {
    const message = makeMessage({ parts: ['One.', 'Two.'] })
    standIn.twilioFaults.push({ kind: 'delay', ms: 0 }, { kind: 'accept-then-reset' })

    expect(await adapter.send(message)).toMatchObject({ kind: 'unclear' })
    expect(await adapter.send(message)).toMatchObject({ kind: 'sent' })
    expect(standIn.store.messages.map(({ text }) => text)).toEqual(['One.', 'Two.'])
  })

  test('an equal text of an earlier day, or to someone else, proves nothing', async () => {
    const message = makeMessage()
    await adapter.send(message)

    expect(
      await adapter.lookUp({ ...message, createdAt: new Date(Date.now() + 3_600_000) }),
    ).toEqual({ kind: 'not-found' })
    expect(await adapter.lookUp({ ...message, to: '+4915100000000' })).toEqual({
      kind: 'not-found',
    })
    expect(await adapter.lookUp({ ...message, parts: ['Billing.'] })).toEqual({ kind: 'not-found' })
    expect(await adapter.lookUp({ messageId: '', to: message.to, token: '' })).toEqual({
      kind: 'unknown',
    })
  })
})

describe('the stand-in plays Twilio and the customer (A10)', () => {
  test('a written message comes signed to the true door', () => {
    const request = signedTwilioRequest({
      authToken: testAccount.authToken,
      channel: 'whatsapp',
      from: '+4915112345678',
      profileName: 'Anna',
      text: 'Where is my invoice?',
      to: '+14155238886',
      url: 'https://support.techcorp.example/webhooks/whatsapp',
    })
    const signature = request.headers['x-twilio-signature'] ?? null

    expect(
      verifyTwilioSignature({
        authToken: testAccount.authToken,
        rawBody: request.body,
        signature,
        url: request.url,
      }),
    ).toBe(true)
    expect(
      verifyTwilioSignature({
        authToken: testAccount.authToken,
        rawBody: `${request.body}!`,
        signature,
        url: request.url,
      }),
    ).toBe(false)
    expect(parseTwilioMessage({ body: request.body, channel: 'whatsapp' })).toMatchObject({
      kind: 'message',
      message: { sender: { value: '+4915112345678', name: 'Anna' }, text: 'Where is my invoice?' },
    })
  })

  test('reports sent and delivered, signed, to our own callback address only', async () => {
    const calls: { body: string; signature: string; url: string }[] = []
    const receiver = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk: Buffer) => (body += chunk.toString()))
      request.on('end', () => {
        calls.push({
          body,
          signature: String(request.headers['x-twilio-signature']),
          url: request.url ?? '',
        })
        response.end()
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const origin = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}`
    const standIn = await startTestStandIn({ callbackOrigin: origin, reportsStatus: true })
    const send = (statusCallbackUrl: string): Promise<unknown> =>
      createWhatsAppAdapter({
        ...testAccount,
        apiBase: standIn.twilioUrl,
        clock: () => new Date(),
        fetch: globalThis.fetch,
        from: '+14155238886',
        statusCallbackUrl,
      }).send(makeMessage())

    await send('http://127.0.0.2:9/elsewhere')
    await send(`${origin}/webhooks/whatsapp/status`)
    await expect.poll(() => calls.length).toBe(2)

    for (const call of calls) {
      const url = origin + call.url
      expect(
        verifyTwilioSignature({
          authToken: testAccount.authToken,
          rawBody: call.body,
          signature: call.signature,
          url,
        }),
      ).toBe(true)
      expect(parseTwilioStatus({ body: call.body, url })).toMatchObject({
        kind: 'status',
        providerId: standIn.store.messages[1]?.providerId,
        token: 'attempt-1',
      })
    }

    expect(calls.map(({ body }) => new URLSearchParams(body).get('MessageStatus'))).toEqual([
      'sent',
      'delivered',
    ])
    await standIn.close()
    receiver.close()
  })
})

describe('files that customers send along (B5, A3)', () => {
  const picture = { bytes: Buffer.from('89504e470d0a1a0a0000', 'hex'), contentType: 'image/png' }
  const at = 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media'
  const setUp = async () => {
    const asked: { name: boolean; path: string }[] = []
    const standIn = await startTestStandIn({
      media: new Map([
        ['ME1', picture],
        ['MElarge', { bytes: Buffer.alloc(16_000_001), contentType: 'video/mp4' }],
      ]),
    })
    const adapter = createWhatsAppAdapter({
      ...testAccount,
      apiBase: standIn.twilioUrl,
      clock: () => new Date(),
      fetch: (input, init) => {
        const request = new Request(input, init)
        asked.push({
          name: request.headers.has('authorization'),
          path: new URL(request.url).pathname,
        })

        return fetch(request)
      },
      from: '+14155238886',
      statusCallbackUrl: null,
    })

    return { adapter, asked, standIn }
  }

  test('are asked for by name at Twilio, and without it where Twilio sends us on to', async () => {
    const { adapter, asked, standIn } = await setUp()

    expect(await adapter.fetchMedia?.(`${at}/ME1`)).toMatchObject({
      content: picture.bytes,
      contentType: 'image/png',
      kind: 'media',
    })
    expect(asked).toEqual([
      { name: true, path: '/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1' },
      { name: false, path: '/storage/ME1' },
    ])
    await standIn.close()
  })

  test('are given up when they are gone, too large or elsewhere, and tried again when the line breaks', async () => {
    const { adapter, asked, standIn } = await setUp()

    expect(await adapter.fetchMedia?.(`${at}/MEgone`)).toMatchObject({ kind: 'refused' })
    expect(await adapter.fetchMedia?.(`${at}/MElarge`)).toEqual({
      kind: 'refused',
      reason: 'The file is larger than 16 MB',
    })
    const before = asked.length

    for (const url of [
      'http://169.254.169.254/latest',
      'https://example.com/x',
      'file:///etc/passwd',
      'nonsense',
    ]) {
      expect(await adapter.fetchMedia?.(url)).toMatchObject({ kind: 'refused' })
    }

    expect(asked).toHaveLength(before)
    standIn.twilioFaults.push({ kind: 'reset' })
    expect(await adapter.fetchMedia?.(`${at}/ME1`)).toMatchObject({ kind: 'retry' })
    await standIn.close()
  })

  test('no redirect leads to another house', async () => {
    const adapter = createWhatsAppAdapter({
      ...testAccount,
      apiBase: 'https://api.twilio.com',
      clock: () => new Date(),
      fetch: () =>
        Promise.resolve(
          new Response(null, { headers: { location: 'http://127.0.0.1:1/' }, status: 307 }),
        ),
      from: '+14155238886',
      statusCallbackUrl: null,
    })

    expect(await adapter.fetchMedia?.(`${at}/ME1`)).toMatchObject({ kind: 'refused' })
  })
})

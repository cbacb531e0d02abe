import { createConnection } from 'node:net'

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { ChannelAdapter, OutboundMessage } from '@/contracts/ports/channel'
import { composeMail } from '@/channels/email/composeMail'
import { createEmailAdapter } from '@/channels/email/createEmailAdapter'
import { parseMime } from '@/channels/email/parseMime'
import { startSmtpIn } from '@/channels/email/startSmtpIn'
import type { MailReceipt, SmtpIn, SmtpInOptions } from '@/channels/email/startSmtpIn'
import { rawMail } from '@/channels/stand-in/rawMail'
import { sendRawMail } from '@/channels/stand-in/sendRawMail'
import { startTestStandIn } from '@tests/fakes/twilioAndSmtp'

/** Every byte as a sign. (fast-check's own `binary` strings take seconds to set up.) */
const anyText = fc
  .uint8Array({ maxLength: 200 })
  .map((bytes) => Buffer.from(bytes).toString('latin1'))

const support = 'support@techcorp.example'
const account = { address: support, name: 'TechCorp Support' }
const parsing = { ownAddresses: [support] }
const replyToken = 'cw-2026-000017.1.0123456789abcdefghjk'
const makeMessage = (change: Partial<OutboundMessage> = {}): OutboundMessage => ({
  token: 'attempt-1',
  to: 'anna@example.com',
  toName: 'Anna Berg',
  subject: 'Re: Invoice [CW-2026-000017]',
  parts: ['Dear Anna,\n\nyour invoice is under Billing. Grüße – 感謝'],
  caseNumber: 'CW-2026-000017',
  messageId: 'out-1@techcorp.example',
  inReplyTo: 'plain-1@example.com',
  references: ['plain-1@example.com', 'older@example.com'],
  replyToken,
  isAutomatic: true,
  ...change,
})

describe('sending mail (A2, E09, E10, F13)', () => {
  let standIn: Awaited<ReturnType<typeof startTestStandIn>>
  let adapter: ChannelAdapter

  beforeEach(async () => {
    standIn = await startTestStandIn()
    adapter = createEmailAdapter({
      isSent: async (messageId) =>
        (await standIn.store.list({ channel: 'email', limit: 1, providerId: messageId })).length >
        0,
      parsing,
      sending: { from: account, url: standIn.smtpUrl },
    })
  })

  afterEach(async () => {
    await standIn.close()
  })

  test('arrives with threading, reply token, reference, and the mark of a machine', async () => {
    expect(await adapter.send(makeMessage())).toEqual({
      kind: 'sent',
      providerId: 'out-1@techcorp.example',
    })
    const [mail] = standIn.store.messages

    expect(mail).toMatchObject({
      providerId: 'out-1@techcorp.example',
      from: support,
      to: 'anna@example.com',
      subject: 'Re: Invoice [CW-2026-000017]',
      text: 'Dear Anna,\n\nyour invoice is under Billing. Grüße – 感謝',
    })
    for (const header of [
      /^Message-ID: <out-1@techcorp\.example>/m,
      /^In-Reply-To: <plain-1@example\.com>/m,
      /^References: <older@example\.com>\s+<plain-1@example\.com>/m,
      new RegExp(
        `^Reply-To: TechCorp Support\\s+<support\\+${replyToken.replaceAll('.', '\\.')}@techcorp\\.example>`,
        'm',
      ),
      /^Auto-Submitted: auto-replied/m,
      /^X-Case-Number: CW-2026-000017/m,
    ]) {
      expect(mail?.raw).toMatch(header)
    }
  })

  test("a person's mail does not say that a machine wrote it", async () => {
    await adapter.send(makeMessage({ isAutomatic: false }))

    expect(standIn.store.messages[0]?.raw).not.toMatch(/Auto-Submitted/)
  })

  test('what we send is recognised as our own when it comes back', async () => {
    await adapter.send(makeMessage())
    const raw = Buffer.from(standIn.store.messages[0]?.raw ?? '')

    expect(await parseMime({ options: parsing, raw })).toMatchObject({
      message: { automatic: 'auto-reply' },
    })
  })

  test('taken, but the receipt was lost: unclear, and the Message-ID can be asked for', async () => {
    standIn.mailFaults.push({ kind: 'accept-then-reset' })
    const message = makeMessage()

    expect(await adapter.send(message)).toMatchObject({ kind: 'unclear' })
    expect(await adapter.lookUp({ ...message, messageId: '<out-1@techcorp.example>' })).toEqual({
      kind: 'found',
      providerId: 'out-1@techcorp.example',
    })
  })

  test('cut after the text was handed over: unclear, and it did not arrive', async () => {
    standIn.mailFaults.push({ kind: 'reset' })

    expect(await adapter.send(makeMessage())).toMatchObject({ kind: 'unclear' })
    expect(await adapter.lookUp(makeMessage())).toEqual({ kind: 'not-found' })
  })

  test('451 comes again, 550 is final, silence is asked again', async () => {
    standIn.mailFaults.push({ kind: 'status', status: 451 }, { kind: 'status', status: 550 })

    expect(await adapter.send(makeMessage())).toMatchObject({ kind: 'retry' })
    expect(await adapter.send(makeMessage())).toMatchObject({
      kind: 'refused',
      reason: 'The mail server answered 550',
    })
    const nobody = createEmailAdapter({
      parsing,
      sending: { from: account, url: 'smtp://127.0.0.1:1' },
    })
    expect(await nobody.send(makeMessage())).toMatchObject({ kind: 'retry' })
    expect(await nobody.lookUp(makeMessage())).toEqual({ kind: 'unknown' })
  })

  test.each([
    '"a@evil.example x"@internal.example',
    'a@evil.example, b@example.com',
    'Anna <anna@example.com>',
    '<anna@example.com>',
    'anna@example.com\r\nBcc: eve@evil.example',
    'anna@[127.0.0.1]',
    'staff: anna@example.com;',
    'anna(a(b)c)@example.com',
    'anna',
    '',
  ])('refuses to send to %j', async (to) => {
    expect(await adapter.send(makeMessage({ to }))).toMatchObject({ kind: 'refused' })
    expect(standIn.store.messages).toEqual([])
  })
})

describe('no field of a mail can add a header or a recipient (E09)', () => {
  const sign = fc.constantFrom('\r\n', '\n', '\r', '\0', '\u2028', '\u2029', '\u0085', '\u001b')
  const field = fc.constantFrom(
    'toName',
    'subject',
    'messageId',
    'inReplyTo',
    'caseNumber',
    'to',
    'token',
    'references' as const,
  )

  test('a control character in any field is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        field,
        fc.string(),
        sign,
        fc.string(),
        async (name, before, control, after) => {
          const text = `${before}${control}Bcc: eve@evil.example${after}`
          const message = makeMessage({ [name]: name === 'references' ? [text] : text })

          expect((await composeMail({ account, message })).kind).toBe('refused')
        },
      ),
      { numRuns: 60 },
    )
  }, 30_000)

  test('copies are in the envelope, the unseen ones in no header; what is no address goes nowhere', async () => {
    const message = makeMessage({ bcc: ['quiet@a.example'], cc: ['Open@a.example'] })
    const mail = await composeMail({ account, message })
    const raw = mail.kind === 'composed' ? mail.raw.toString() : ''

    expect(mail).toMatchObject({ envelope: { copies: ['open@a.example', 'quiet@a.example'] } })
    expect(raw).toMatch(/^Cc: open@a\.example/mu)
    expect(raw).not.toContain('quiet@')
    expect(
      (await composeMail({ account, message: makeMessage({ bcc: ['two words'] }) })).kind,
    ).toBe('refused')
  })

  test('any other text stays inside its own header, and the envelope names one recipient', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })

    await fc.assert(
      fc.asyncProperty(text, text, anyText, async (toName, subject, body) => {
        const outcome = await composeMail({
          account,
          message: makeMessage({ toName, subject, parts: [body] }),
        })

        if (outcome.kind === 'composed') {
          const [head = ''] = outcome.raw.toString('latin1').split('\r\n\r\n')
          const names = head.split(/\r\n(?![ \t])/).map((line) => line.split(':')[0]?.toLowerCase())
          expect(new Set(names).size).toBe(names.length)
          expect(names.filter((name) => name === 'bcc' || name === 'cc')).toEqual([])
          expect(outcome.envelope).toEqual({
            from: `support+${replyToken}@techcorp.example`,
            to: 'anna@example.com',
          })
          const parsed = await parseMime({ options: { ownAddresses: [] }, raw: outcome.raw })
          expect(parsed).toMatchObject({ message: { sender: { value: support } } })
        }
      }),
      { numRuns: 60 },
    )
  }, 30_000)
})

describe('receiving mail by SMTP (A1, A9)', () => {
  let server: SmtpIn | null = null
  const got: { envelope: unknown; raw: Uint8Array }[] = []
  const start = async (
    onMail: () => Promise<MailReceipt> = () => Promise.resolve({ kind: 'accepted' }),
    change: Partial<SmtpInOptions> = {},
  ): Promise<number> => {
    server = await startSmtpIn({
      accepts: (recipient) => recipient.endsWith('@techcorp.example'),
      host: '127.0.0.1',
      maxSize: 200_000,
      onMail: (raw, envelope) => {
        got.push({ envelope, raw })
        return onMail()
      },
      port: 0,
      ...change,
    })

    return server.port
  }
  const deliver = async (
    port: number,
    change: Partial<Parameters<typeof sendRawMail>[0]> = {},
  ): Promise<void> =>
    sendRawMail({
      from: 'anna@example.com',
      host: '127.0.0.1',
      port,
      raw: await rawMail({
        date: new Date('2026-11-02T10:00:00Z'),
        from: 'Anna Berg <anna@example.com>',
        messageId: 'm1@example.com',
        subject: 'Grüße',
        text: 'Where is my invoice?',
        to: support,
      }),
      to: [`support+${replyToken}@techcorp.example`],
      ...change,
    })

  beforeEach(() => {
    got.length = 0
  })

  afterEach(async () => {
    await server?.close()
    server = null
  })

  test('a mail comes through with its envelope and can be parsed from the stored bytes alone', async () => {
    await deliver(await start())

    expect(got[0]?.envelope).toEqual({
      from: 'anna@example.com',
      to: [`support+${replyToken}@techcorp.example`],
    })
    expect(await parseMime({ options: parsing, raw: got[0]?.raw ?? Buffer.of() })).toMatchObject({
      message: {
        providerId: 'm1@example.com',
        replyToken,
        sender: { value: 'anna@example.com', isVerified: true },
        subject: 'Grüße',
        text: 'Where is my invoice?',
        automatic: 'none',
      },
    })
  })

  test('250 comes only after the mail is stored', async () => {
    let isStored = false
    const port = await start(async () => {
      await new Promise((resolve) => setTimeout(resolve, 150))
      isStored = true
      return { kind: 'accepted' }
    })

    await deliver(port)
    expect(isStored).toBe(true)
  })

  test('a store that fails asks the sender to come again; a refusal is final', async () => {
    let answer: () => Promise<MailReceipt> = () => Promise.reject(new Error('database is away'))
    const port = await start(() => answer())

    await expect(deliver(port)).rejects.toMatchObject({ responseCode: 451 })
    answer = () => Promise.resolve({ kind: 'rejected', reason: 'Headers too long\r\n250 ok' })
    await expect(deliver(port)).rejects.toMatchObject({ responseCode: 554 })
  })

  test('too large a mail is answered 552 and never handed on', async () => {
    const port = await start()
    const raw = Buffer.from(
      `From: a@example.com\r\n\r\n${'x'.repeat(78)}\r\n`.padEnd(300_000, `${'y'.repeat(76)}\r\n`),
    )

    await expect(deliver(port, { raw })).rejects.toMatchObject({ responseCode: 552 })
    expect(got).toEqual([])
  })

  test('nothing is relayed', async () => {
    await expect(
      deliver(await start(), { to: ['victim@elsewhere.example'] }),
    ).rejects.toMatchObject({ responseCode: 550 })
    expect(got).toEqual([])
  })

  test('a bounce has the empty envelope sender, and the parser knows', async () => {
    await deliver(await start(), { from: '' })

    expect(got[0]?.envelope).toMatchObject({ from: '' })
    expect(await parseMime({ options: parsing, raw: got[0]?.raw ?? Buffer.of() })).toMatchObject({
      message: { automatic: 'auto-reply' },
    })
  })

  test('there is no sign-in', async () => {
    const port = await start()
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = createConnection(port, '127.0.0.1')
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk.toString()
        if (text.startsWith('220') && !text.includes('250')) {
          socket.write('EHLO x\r\n')
        }
        if (text.includes('250 ')) {
          socket.end()
          resolve(text)
        }
      })
      socket.on('error', reject)
    })

    expect(answer).not.toMatch(/AUTH|STARTTLS/)
  })

  test('a taken port is said at once', async () => {
    const port = await start()

    await expect(
      startSmtpIn({
        host: '127.0.0.1',
        maxSize: 1_000,
        onMail: () => Promise.resolve({ kind: 'accepted' }),
        port,
      }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

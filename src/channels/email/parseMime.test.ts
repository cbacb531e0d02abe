import { readFileSync } from 'node:fs'
import path from 'node:path'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { ParsedMessage } from '@/contracts/ports/channel'

import { identifyMail } from './identifyMail'
import { parseMime } from './parseMime'
import { stampEnvelope } from './stampEnvelope'

/** Every byte as a sign. (fast-check's own `binary` strings take seconds to set up.) */
const anyText = fc
  .uint8Array({ maxLength: 200 })
  .map((bytes) => Buffer.from(bytes).toString('latin1'))

const options = { ownAddresses: ['support@techcorp.example'] }
const fixture = (name: string): Buffer =>
  readFileSync(path.join(import.meta.dirname, '../../../tests/fixtures/email', `${name}.eml`))

const parsed = async (raw: Uint8Array): Promise<ParsedMessage> => {
  const outcome = await parseMime({ options, raw })

  if (outcome.kind !== 'message') {
    throw new Error(outcome.reason)
  }

  return outcome.message
}

describe('mails as they come (A1, B3, E01–E11)', () => {
  test('a plain question', async () => {
    expect(await parsed(fixture('plain-question'))).toMatchObject({
      channel: 'email',
      providerId: 'plain-1@example.com',
      sender: {
        kind: 'email',
        value: 'anna.berg@example.com',
        name: 'Anna Berg',
        isVerified: true,
      },
      subject: 'Invoice for October',
      text: 'Hello,\n\nwhere do I find the invoice for October? The order was TC-48213.\n\nAnna',
      html: null,
      sentAt: new Date('2026-11-02T09:11:58Z'),
      references: [],
      replyToken: null,
      automatic: 'none',
      attachments: [],
    })
  })

  test('a reply: token from the recipient, references nearest first, no history, no signature', async () => {
    const message = await parsed(fixture('reply-with-token-and-history'))

    expect(message.replyToken).toBe('cw-2026-000017.1.0123456789abcdefghjk')
    expect(message.references).toEqual(['out-17-1@techcorp.example', 'plain-1@example.com'])
    expect(message.text).toBe('That worked, thank you. Can you also send it to my accountant?')
    expect(message.fullText).toContain('you find it under Billing')
  })

  test('a subject tag alone is neither token nor reference (E03)', async () => {
    const message = await parsed(fixture('reply-without-headers'))

    expect(message).toMatchObject({
      replyToken: null,
      references: [],
      text: expect.stringContaining('please cancel') as string,
    })
    expect(message.providerId).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  test.each([
    ['reply-between-the-quotes', 'Version 4.2, on Windows.\n\nSince Monday morning.'],
    [
      'german-outlook-quoted-printable',
      /^Guten Tag,\n\ndie Rückerstattung über 49,90 .+ ist noch nicht da\.\n\nViele Grüße\nJürgen Müller$/u,
    ],
    ['emoji-and-rtl', 'مرحبًا، لم يصل طلبي رقم TC-5521 حتى الآن 😕'],
    ['french-iphone-reply', "Oui, c'est bien la bonne adresse."],
    ['forward-without-own-words', /Your parcel could not be delivered\.$/],
    ['broken-multipart-no-end', 'The connection was cut in the middle of th'],
    ['no-message-id-and-nul-bytes', 'onetwo three'],
  ])('what the customer wrote now: %s', async (name, text) => {
    const message = await parsed(fixture(name))

    if (typeof text === 'string') {
      expect(message.text).toBe(text)
    } else {
      expect(message.text).toMatch(text)
    }
  })

  test('an HTML mail becomes text without its scripts', async () => {
    const message = await parsed(fixture('html-only-with-script'))

    expect(message.text).toBe(
      'Hi team,\n\nmy app crashes when I open the report.\nSteps:\n\n- open Reports\n- click Export (https://app.techcorp.example/r/1)',
    )
    expect(message.sender.name).toBe('Lee, Kim')
    expect(message.html).toContain('<script>')
  })

  test.each([
    ['plain-question', 'none'],
    ['bounce-unknown-user', 'bounce'],
    ['bounce-without-report', 'bounce'],
    ['daemon-without-report', 'bounce'],
    ['out-of-office-no-headers', 'auto-reply'],
    ['vacation-auto-submitted', 'auto-reply'],
    ['own-mail-in-a-loop', 'auto-reply'],
    ['newsletter-precedence-bulk', 'bulk'],
  ])('who wrote it, a person or a machine (E06, E07): %s → %s', async (name, automatic) => {
    expect((await parsed(fixture(name))).automatic).toBe(automatic)
  })

  test('a bounce names the recipient, the status and our mail that came back', async () => {
    const message = await parsed(fixture('bounce-unknown-user'))

    expect(message.fields).toEqual({
      bounceAction: 'failed',
      bounceReason: '550 5.1.1 <nobody@example.com> unknown user',
      bounceRecipient: 'nobody@example.com',
      bounceStatus: '5.1.1',
    })
    expect(message.references).toContain('out-31-1@techcorp.example')
  })

  test.each(['two-from-headers', 'name-pretends-to-be-staff'])(
    'an unverified sender: %s',
    async (name) => {
      const { sender } = await parsed(fixture(name))

      expect(sender.isVerified).toBe(false)
    },
  )

  test('attachments keep their content and lose their paths', async () => {
    const { attachments } = await parsed(fixture('attachments-with-hostile-names'))

    expect(
      attachments.map(({ contentType, filename, size }) => [filename, contentType, size]),
    ).toEqual([
      ['passwd', 'image/png', 8],
      ['Rechnung Müller.pdf', 'application/pdf', 9],
      ['attachment-3', 'text/html', expect.any(Number)],
    ])
  })

  test('headers in an old charset keep their letters', async () => {
    expect(await parsed(fixture('raw-latin1-in-headers'))).toMatchObject({
      sender: { value: 'kueche@example.de', name: 'Grüne Küche', isVerified: true },
      subject: 'Rückgabe für die Bestellung',
      text: 'Können Sie die Tür zurücknehmen?',
    })
  })

  test('a date that is none is no date', async () => {
    expect((await parsed(fixture('no-message-id-and-nul-bytes'))).sentAt).toBeNull()
  })

  test('a mail without Message-ID keeps its id when it arrives by another way', async () => {
    const raw = fixture('no-message-id-and-nul-bytes')
    const again = stampEnvelope({
      envelope: { from: 'om@example.com', to: ['support@techcorp.example'] },
      raw: Buffer.concat([
        Buffer.from('Received: from c by d; Tue, 3 Nov 2026\r\n\tfolded\r\n'),
        raw,
      ]),
    })

    expect((await parsed(again)).providerId).toBe((await parsed(raw)).providerId)
    expect((await parsed(Buffer.concat([raw, Buffer.from('more')]))).providerId).not.toBe(
      (await parsed(raw)).providerId,
    )
  })

  test('the durable inbox and the parser name a mail alike (A9)', async () => {
    for (const name of ['plain-question', 'no-message-id-and-nul-bytes', 'bounce-unknown-user']) {
      const raw = fixture(name)
      expect(identifyMail({ raw, recipients: ['Support+abc@TechCorp.example'] })).toEqual({
        account: 'support@techcorp.example',
        providerId: (await parsed(raw)).providerId,
      })
    }
  })

  test('a mail that fails DMARC at our own server has an unverified sender (E02)', async () => {
    const verified = async (header: string): Promise<boolean> => {
      const raw = Buffer.from(
        `${header}From: Anna <anna@example.com>\r\nTo: support@techcorp.example\r\n\r\nHello`,
      )
      const outcome = await parseMime({
        options: { ...options, authservId: 'mx.techcorp.example' },
        raw,
      })

      return outcome.kind === 'message' && outcome.message.sender.isVerified
    }

    expect(
      await verified(
        'Authentication-Results: mx.techcorp.example; dmarc=pass header.from=example.com\r\n',
      ),
    ).toBe(true)
    expect(await verified('Authentication-Results: mx.techcorp.example; dmarc=fail\r\n')).toBe(
      false,
    )
    expect(await verified('Authentication-Results: mx.evil.example; dmarc=pass\r\n')).toBe(false)
    expect(await verified('')).toBe(false)
  })
})

describe('mails made to hurt (E11)', () => {
  /** Processor time of the whole test, so that a busy machine does not fail the promise. */
  const within = async (raw: Buffer, ms: number): Promise<string> => {
    const { user } = process.cpuUsage()
    const outcome = await parseMime({ options, raw })
    expect((process.cpuUsage().user - user) / 1_000).toBeLessThan(ms)

    return outcome.kind
  }
  const mail = (rest: string): Buffer => Buffer.from(`From: a@example.com\r\nSubject: x\r\n${rest}`)

  test('a header of one megabyte is refused at once', async () => {
    expect(await within(mail(`X-Long: ${'a '.repeat(500_000)}\r\n\r\nhello`), 200)).toBe(
      'malformed',
    )
    expect(await within(Buffer.from(`From: ${'('.repeat(1_000_000)}`), 200)).toBe('malformed')
  })

  test('an address header that nests comments to the limit is read quickly', async () => {
    const raw = Buffer.from(
      `From: ${'('.repeat(50_000)}${')'.repeat(50_000)} a@example.com\r\n\r\nhello`,
    )

    expect(await within(raw, 1_000)).toBe('message')
  })

  test('a hundred thousand parts are refused before they are parsed', async () => {
    const raw = mail(
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n\r\n'.repeat(100_000)}--b--`,
    )

    expect(await within(raw, 500)).toBe('malformed')
  })

  test('a mail above the size limit is refused', async () => {
    expect(
      await parseMime({
        options: { ...options, maxSize: 100 },
        raw: mail(`\r\n${'x'.repeat(200)}`),
      }),
    ).toMatchObject({
      kind: 'malformed',
    })
  })

  test('quotation marks, attributions, headers and tags without end cost little', async () => {
    for (const unit of [
      '> ',
      'On 1 a wrote ',
      'On 1 2026 a@b.example wrote that:\r\n',
      'From: x\r\n',
    ]) {
      expect(await within(mail(`\r\n${unit.repeat(200_000 / unit.length)}`), 1_500)).toBe('message')
    }

    const html = '<blockquote>'.repeat(20_000)
    expect(await within(mail(`Content-Type: text/html\r\n\r\n${html}x`), 4_000)).toBe('message')
  }, 60_000)

  test('no bytes whatever make the parser throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), anyText, async (bytes, header) => {
        const raw = Buffer.concat([
          Buffer.from(
            `From: ${header}\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n`,
          ),
          bytes,
        ])
        const outcome = await parseMime({ options, raw })
        expect(['message', 'malformed']).toContain(outcome.kind)
        expect(
          outcome.kind === 'message' ? JSON.stringify(outcome.message.fullText) : '',
        ).not.toMatch(/\\u000[0-8]/)
      }),
      { numRuns: 50 },
    )
  })
})

import { Readable } from 'node:stream'

import SMTPConnection from 'nodemailer/lib/smtp-connection'

import type { OutboundMessage, SendOutcome } from '@/contracts/ports/channel'

import { composeMail } from './composeMail'
import type { MailAccount } from './composeMail'

export type SmtpSenderOptions = {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly url: string
  readonly from: MailAccount
  readonly timeoutMs?: number
}

/**
 * Hands mails to an SMTP server, one connection each.
 *
 * SMTP knows no idempotency key and cannot be asked later. What can be known is whether the server had the text when the
 * connection broke: the body is a stream that notes when the server asked for it. Before that moment a failure is
 * `retry`, after it `unclear`. The deterministic Message-ID lets a receiving system drop a second copy.
 */
export const createSmtpSender = (
  options: SmtpSenderOptions,
): { readonly send: (message: OutboundMessage) => Promise<SendOutcome> } => ({
  send: async (message) => {
    const mail = await composeMail({ account: options.from, message })

    return mail.kind === 'refused' ? mail : handOver({ ...mail, options })
  },
})

const handOver = ({
  envelope,
  messageId,
  options,
  raw,
}: {
  envelope: { copies?: readonly string[]; from: string; to: string }
  messageId: string
  options: SmtpSenderOptions
  raw: Buffer
}): Promise<SendOutcome> =>
  new Promise((resolve) => {
    const { auth, connection } = connect(options)
    let hasBody = false
    const body = Readable.from(
      (function* () {
        hasBody = true
        yield raw
      })(),
    )

    const finish = (outcome: SendOutcome): void => {
      // First the outcome: closing emits `end`, which reads as a broken connection and must not decide.
      resolve(outcome)
      connection.close()
    }
    const fail = (error: unknown): void => {
      finish(outcomeOf({ error, hasBody }))
    }
    const send = (): void => {
      connection.send(
        {
          from: envelope.from,
          to: [envelope.to, ...(envelope.copies ?? [])],
          size: raw.byteLength,
        },
        body,
        (error, info) => {
          if (error) {
            fail(error)
          } else {
            finish({
              kind: 'sent',
              providerId: messageId.slice(1, -1),
              ...(info.rejected.length === 0
                ? {}
                : { problem: `The mail server refused: ${info.rejected.join(', ')}` }),
            })
          }
        },
      )
    }

    connection.on('error', fail)
    connection.once('end', () => {
      fail(new Error('The server closed the connection'))
    })
    connection.connect((error) => {
      if (error) {
        fail(error)
      } else if (auth === null) {
        send()
      } else {
        connection.login(auth, (problem) => {
          if (problem) {
            fail(problem)
          } else {
            send()
          }
        })
      }
    })
  })

const connect = ({
  timeoutMs = 20_000,
  url,
}: SmtpSenderOptions): {
  auth: { pass: string; user: string } | null
  connection: SMTPConnection
} => {
  const { hostname, password, port, protocol, username } = new URL(url)
  const secure = protocol === 'smtps:'
  const auth =
    username === ''
      ? null
      : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  const isLoopback = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)

  return {
    auth,
    connection: new SMTPConnection({
      host: hostname.replace(/^\[(.*)\]$/, '$1'),
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      // A password goes over the wire encrypted or not at all.
      requireTLS: auth !== null && !isLoopback,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    }),
  }
}

const outcomeOf = ({ error, hasBody }: { error: unknown; hasBody: boolean }): SendOutcome => {
  const code = responseCodeOf(error)
  const reason =
    code === null
      ? 'The mail server could not be reached'
      : `The mail server answered ${String(code)}`

  if (code !== null && code >= 500) {
    return isAuthError(error)
      ? { kind: 'retry', afterSeconds: 300, reason: 'The mail server does not accept our sign-in' }
      : { kind: 'refused', reason }
  }

  if (code !== null) {
    return { kind: 'retry', afterSeconds: 60, reason }
  }

  return hasBody
    ? {
        kind: 'unclear',
        reason: 'The connection broke after the mail was handed over and before the receipt came',
      }
    : { kind: 'retry', afterSeconds: 30, reason }
}

const responseCodeOf = (error: unknown): null | number =>
  error instanceof Error &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 400
    ? error.responseCode
    : null

const isAuthError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EAUTH'

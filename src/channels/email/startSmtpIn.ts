import { SMTPServer } from 'smtp-server'
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'

import { checkAddress } from './checkAddress'
import { listenSmtp } from './listenSmtp'
import { stampEnvelope } from './stampEnvelope'
import type { Envelope } from './stampEnvelope'

export type MailReceipt =
  { readonly kind: 'accepted' } | { readonly kind: 'rejected'; readonly reason: string }

export type SmtpInOptions = {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  /** Bytes. Larger mails are answered 552. */
  readonly maxSize: number
  /**
   * Stores the mail. The server answers 250 only after this resolved with `accepted`, 554 for `rejected`, and 451 (come
   * again later) when it throws. `raw` begins with the envelope as headers (see `stampEnvelope`).
   */
  readonly onMail: (raw: Uint8Array, envelope: Envelope) => Promise<MailReceipt>
  /** Is this recipient one of ours? Others are refused with 550: this server relays nothing. Default: every recipient. */
  readonly accepts?: (recipient: string) => boolean
  readonly maxClients?: number
}

export type SmtpIn = { readonly port: number; readonly close: () => Promise<void> }

const maxRecipients = 50

/** A mail server that only receives: no sign-in, no relay. Rejects when the port cannot be taken. */
export const startSmtpIn = async (options: SmtpInOptions): Promise<SmtpIn> => {
  const { accepts = () => true, host, maxClients = 50, maxSize, onMail, port } = options
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 2_000,
    disabledCommands: ['AUTH', 'STARTTLS', 'XCLIENT', 'XFORWARD'],
    disableReverseLookup: true,
    maxClients,
    size: maxSize,
    socketTimeout: 60_000,
    onRcptTo: (recipient, session, callback) => {
      const address = checkAddress(recipient.address)

      if (session.envelope.rcptTo.length >= maxRecipients) {
        callback(answer(452, 'Too many recipients'))
      } else if (address === null || !accepts(address)) {
        callback(answer(550, 'No such address here'))
      } else {
        callback()
      }
    },
    onData: (stream, session, callback) => {
      receive({ maxSize, onMail, session, stream }).then(
        (problem) => {
          callback(problem, 'Stored')
        },
        () => {
          callback(answer(451, 'Cannot store the mail now, please try again later'))
        },
      )
    },
  })

  return listenSmtp({ host, port, server })
}

const receive = async ({
  maxSize,
  onMail,
  session,
  stream,
}: {
  maxSize: number
  onMail: SmtpInOptions['onMail']
  session: SMTPServerSession
  stream: SMTPServerDataStream
}): Promise<Error | null> => {
  const chunks: Uint8Array[] = []
  let size = 0

  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength

    if (size <= maxSize) {
      chunks.push(chunk)
    }
  }

  if (size > maxSize || stream.sizeExceeded) {
    return answer(552, 'The mail is too large')
  }

  const { mailFrom, rcptTo } = session.envelope
  const envelope = {
    from: mailFrom === false ? '' : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
  }
  const receipt = await onMail(stampEnvelope({ envelope, raw: Buffer.concat(chunks) }), envelope)

  return receipt.kind === 'accepted' ? null : answer(554, receipt.reason)
}

const answer = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text.replaceAll(/[\r\n]+/g, ' ').slice(0, 200)), { responseCode })

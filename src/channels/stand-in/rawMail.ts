import { randomUUID } from 'node:crypto'

import MailComposer from 'nodemailer/lib/mail-composer'

/** Plays a customer who writes a mail: raw MIME for the true entrance door. Addresses may be `Name <address>`. */
export const rawMail = ({
  attachments = [],
  date,
  from,
  headers = {},
  html,
  inReplyTo,
  messageId = `${randomUUID()}@customer.example`,
  references = [],
  subject,
  text,
  to,
}: {
  attachments?: readonly {
    readonly content: string
    readonly contentType: string
    readonly filename: string
  }[]
  date: Date
  from: string
  headers?: Readonly<Record<string, string>>
  html?: string
  inReplyTo?: string
  messageId?: string
  references?: readonly string[]
  subject: string
  text: string
  to: string
}): Promise<Buffer> =>
  new MailComposer({
    attachments: [...attachments],
    date,
    disableFileAccess: true,
    disableUrlAccess: true,
    from,
    headers: { ...headers },
    messageId: bracketed(messageId),
    subject,
    text,
    to,
    ...(html === undefined ? {} : { html }),
    ...(inReplyTo === undefined ? {} : { inReplyTo: bracketed(inReplyTo) }),
    ...(references.length === 0 ? {} : { references: references.map(bracketed) }),
  })
    .compile()
    .build()

const bracketed = (id: string): string => (id.startsWith('<') ? id : `<${id}>`)

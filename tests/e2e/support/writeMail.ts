import { rawMail } from '@/channels/stand-in/rawMail'
import { sendRawMail } from '@/channels/stand-in/sendRawMail'

import type { TestCustomer } from './makeCustomer'

import { stack } from './stack'

export const supportAddress = 'support@techcorp.example'

/** A customer writes a mail: raw MIME by SMTP, as a mail server would bring it. */
export const writeMail = async ({
  customer,
  html,
  inReplyTo,
  subject,
  text,
  to = supportAddress,
}: {
  customer: TestCustomer
  html?: string
  inReplyTo?: string
  subject: string
  text: string
  to?: string
}): Promise<void> => {
  const raw = await rawMail({
    date: new Date(),
    from: `"${customer.name}" <${customer.email}>`,
    subject,
    text,
    to,
    ...(html === undefined ? {} : { html }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
  })
  await sendRawMail({
    from: customer.email,
    host: '127.0.0.1',
    port: stack.mailPort,
    raw,
    to: [to],
  })
}

import MailComposer from 'nodemailer/lib/mail-composer'

import type { OutboundMessage } from '@/contracts/ports/channel'

import { checkAddress } from './checkAddress'

export type MailAccount = {
  /** Our support address, e.g. `support@techcorp.example`. Replies come to it with a `+token`. */
  readonly address: string
  readonly name: string
}

export type ComposeOutcome =
  | {
      readonly kind: 'composed'
      /** `copies`: everybody in CC and BCC; the BCC are named nowhere else. */
      readonly envelope: { copies?: readonly string[]; from: string; to: string }
      readonly messageId: string
      readonly raw: Buffer
    }
  | { readonly kind: 'refused'; readonly reason: string }

/**
 * Writes one mail to one recipient.
 *
 * Every field that reaches a header is refused, not repaired, when it holds a control character: by then it has passed a
 * parser or a form that should have removed it, so something is wrong (E09). Bounces and replies come back to
 * `address+token`, which names the case.
 */
export const composeMail = async ({
  account,
  message,
}: {
  account: MailAccount
  message: OutboundMessage
}): Promise<ComposeOutcome> => {
  const to = checkAddress(message.to)
  // Without a token there is no case to reply to.
  const replyTo = checkAddress(
    message.replyToken === ''
      ? account.address
      : account.address.replace('@', `+${message.replyToken}@`),
  )
  const ids = [
    message.messageId,
    ...(message.inReplyTo === null ? [] : [message.inReplyTo]),
    ...message.references,
  ]
  const fields = [
    message.to,
    message.toName ?? '',
    message.subject ?? '',
    message.caseNumber,
    message.token,
    ...(message.files ?? []).flatMap(({ contentType, filename }) => [contentType, filename]),
    ...(message.cc ?? []),
    ...(message.bcc ?? []),
    ...ids,
  ]

  if (fields.some(hasControl)) {
    return {
      kind: 'refused',
      reason: 'A field of the mail holds a line break or a control character',
    }
  }

  if (to === null || to !== message.to.trim().toLowerCase()) {
    return { kind: 'refused', reason: 'The recipient is not one plain mail address' }
  }

  const cc = (message.cc ?? []).map(checkAddress)
  const copies = [...cc, ...(message.bcc ?? []).map(checkAddress)]

  if (copies.includes(null)) {
    return { kind: 'refused', reason: 'A copy goes to what is not a plain mail address' }
  }

  if (replyTo === null) {
    return { kind: 'refused', reason: 'The reply token does not fit a mail address' }
  }

  const messageId = bracketed(message.messageId)

  if (messageId === null) {
    return { kind: 'refused', reason: 'The Message-ID is not well formed' }
  }

  const references = [...message.references]
    .flatMap((id) => bracketed(id) ?? [])
    .slice(0, 20)
    .toReversed()
  const inReplyTo = message.inReplyTo === null ? null : bracketed(message.inReplyTo)
  const mail = new MailComposer({
    from: { address: account.address, name: account.name },
    to: { address: to, name: message.toName ?? '' },
    ...(cc.length === 0 ? {} : { cc: cc.filter((one) => one !== null) }),
    replyTo: { address: replyTo, name: account.name },
    subject: message.subject ?? `Your request ${message.caseNumber}`,
    text: message.parts.join('\n\n'),
    ...(message.html === undefined ? {} : { html: message.html }),
    messageId,
    ...(message.files === undefined || message.files.length === 0
      ? {}
      : {
          attachments: message.files.map(({ content, contentType, filename }) => ({
            content: Buffer.from(content),
            contentDisposition: 'attachment' as const,
            contentType,
            filename,
          })),
        }),
    ...(inReplyTo === null ? {} : { inReplyTo }),
    ...(references.length === 0 ? {} : { references }),
    headers: {
      'X-Case-Number': message.caseNumber,
      ...(message.isAutomatic === true
        ? { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' }
        : {}),
    },
    // Files and addresses are never read on behalf of a text.
    disableFileAccess: true,
    disableUrlAccess: true,
  })

  return {
    kind: 'composed',
    envelope: {
      from: replyTo,
      to,
      ...(copies.length === 0 ? {} : { copies: copies.filter((one) => one !== null) }),
    },
    messageId,
    raw: await mail.compile().build(),
  }
}

const hasControl = (text: string): boolean => /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)

const bracketed = (id: string): null | string => {
  const bare = id.replace(/^<(.*)>$/, '$1')

  return /^[^\s<>@"\\()]{1,200}@[^\s<>@"\\()]{1,200}$/.test(bare) ? `<${bare}>` : null
}

import type { Payload } from 'payload'

import type { NotificationSettings } from '@/contracts/deskAgent'
import type { ChannelAdapter } from '@/contracts/ports/channel'

import { AppError } from '@/lib/appError'
import { sql, sqlOn } from '@/lib/sql'

export type MailMentionOutcome =
  /** The notification is gone, or its reader may not sign in any more. */
  | { kind: 'gone' }
  | { kind: 'not-wanted' }
  | { kind: 'read' }
  /** The mail server will not take it, however often it is asked. */
  | { kind: 'refused'; reason: string }
  | { kind: 'sent' }

type Row = {
  email: string
  is_active: boolean
  name: string
  number: string
  read_at: Date | null | string
  settings: null | Partial<NotificationSettings>
  title: string
}

/**
 * Mails a colleague that somebody asked for them in a note, when they have not looked at it meanwhile and want such mail
 * (requirement H6). The mail says who and where, never what: notes stay inside.
 *
 * Run twice it may mail twice: the same Message-ID lets the reader's system drop the second. Throws a retryable error
 * when the mail server cannot take it now.
 */
export const mailMention = async ({
  mail,
  notificationId,
  origin,
  payload,
}: {
  mail: Pick<ChannelAdapter, 'send'>
  notificationId: string
  /** Address of the desk, for the link. */
  origin: string
  payload: Payload
}): Promise<MailMentionOutcome> => {
  const [row] = await sqlOn(payload)<Row>(sql`
    select s.email, s.name, s.is_active, n.read_at, n.title, c.number, d.notifications as settings
      from notifications n
      join staff s on s.id = n.recipient_id
      join cases c on c.id = n.case_id
      left join desk_settings d on d.staff_id = s.id
     where n.id = ${notificationId}`)

  if (row === undefined || !row.is_active) {
    return { kind: 'gone' }
  }

  if (row.read_at !== null) {
    return { kind: 'read' }
  }

  if (row.settings?.mailsMentions === false || row.settings?.muted?.includes('mention') === true) {
    return { kind: 'not-wanted' }
  }

  const outcome = await mail.send({
    caseNumber: row.number,
    inReplyTo: null,
    isAutomatic: true,
    messageId: `mention-${notificationId}@${new URL(origin).hostname}`,
    parts: [
      `${row.title}.`,
      `${origin}/desk/cases/${encodeURIComponent(row.number)}`,
      'You get this because you have not read it in Caseway yet. Notifications there, Preferences, turn it off.',
    ],
    references: [],
    replyToken: '',
    subject: row.title,
    to: row.email,
    toName: row.name,
    token: `mention:${notificationId}`,
  })

  switch (outcome.kind) {
    case 'refused':
      return { kind: 'refused', reason: outcome.reason }
    case 'retry':
      throw new AppError({
        code: 'mail-not-taken',
        isRetryable: true,
        message: `The mail about a mention was not taken: ${outcome.reason}`,
      })
    // Perhaps it arrived: once is better than twice.
    case 'sent':
    case 'unclear':
      return { kind: 'sent' }
    default:
      return outcome satisfies never
  }
}

import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { RichDoc } from '@/domain/rich/richDoc'

import { slugs } from '@/contracts/slugs'
import { forwardDoc } from '@/domain/rich/forwardDoc'
import { richToText } from '@/domain/rich/richToText'
import { textToRich } from '@/domain/rich/textToRich'
import { createRow } from '@/lib/createRow'
import { sql, sqlIn } from '@/lib/sql'

import type { AttachedFile } from './attachFiles'

import { attachFiles } from './attachFiles'
import { lockCase } from './caseRow'
import { queueDelivery } from './queueDelivery'
import { tellWatchers } from './tellWatchers'
import { writeCase } from './writeCase'

export type ForwardOutcome =
  | { deliveryId: string; kind: 'queued'; messageId: string }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }

const mostQuoted = 50
const mostFiles = 10
const mostBytes = 18_000_000

/**
 * Sends a case on by mail to somebody who is not its customer: the comment, then what customer and company wrote to each
 * other, newest first. Notes and drafts never leave. To the customer it did not happen: it is internal, no answer, and
 * moves no clock. Timeline and audit say to whom it went; its delivery has receipts like any mail.
 */
export const forwardCase = async ({
  actor,
  caseId,
  hasFiles = false,
  now,
  req,
  rich,
  staffId,
  text,
  to,
}: {
  actor: Actor
  caseId: string
  /** With the files of what is quoted. */
  hasFiles?: boolean
  now: Date
  req: PayloadRequest
  rich?: RichDoc
  staffId: null | string
  text: string
  to: readonly string[]
}): Promise<ForwardOutcome> => {
  const current = await lockCase({ actor, caseId, req })
  const receivers = [...new Set(to.map((address) => address.trim().toLowerCase()))]
  const [first, ...others] = receivers

  if (current === null) {
    return { kind: 'not-found' }
  }

  if (first === undefined) {
    return { kind: 'refused', reason: 'Say to whom it goes.' }
  }

  const run = await sqlIn(req)
  const [head] = await run<{ number: string; subject: string }>(
    sql`select number, subject from cases where id = ${caseId}`,
  )
  const history = await findHistory({ caseId, req })
  const files = hasFiles ? await filesOf({ messageIds: history.map(({ id }) => id), req }) : []

  if (files === null) {
    return {
      kind: 'refused',
      reason: 'The files of this case are too many or too large for one mail. Forward it without.',
    }
  }

  const comment = rich ?? textToRich(text)
  const subject = head?.subject ?? ''
  const doc = forwardDoc({ comment, history, subject })
  const words = richToText(comment).trim()
  const messageId = await createRow({
    collection: slugs.messages,
    data: {
      authorKind: 'agent',
      case: caseId,
      channel: 'email',
      composed: {
        ...(others.length === 0 ? {} : { cc: others }),
        forward: { doc, to: receivers },
        ...(rich === undefined ? {} : { rich }),
      },
      createdAt: now.toISOString(),
      direction: 'internal',
      fullText: richToText(doc),
      staff: staffId,
      text: words === '' ? 'Forwarded without a comment' : words,
    },
    req,
  })
  await attachFiles({ caseId, files, isInternal: true, messageId, now, req })
  const deliveryId = await queueDelivery({
    caseId,
    content: {
      parts: [richToText(doc)],
      subject: `Fwd: ${subject.replace(/^(?:fwd?|wg):\s*/iu, '')} [${head?.number ?? ''}]`,
    },
    messageId,
    now,
    recipient: { channel: 'email', kind: 'found', name: null, value: first },
    req,
  })

  await writeCase({
    action: 'forwarded',
    actor,
    after: { deliveryId, files: files.length, messageId, quoted: history.length, to: receivers },
    case: current,
    data: { messageId, to: receivers.join(', ') },
    events: ['case.message-added'],
    now,
    req,
    set: { lastMessageAt: now.toISOString(), messageCount: current.messageCount + 1 },
  })
  await tellWatchers({
    case: current,
    except: [staffId],
    messageId,
    now,
    req,
    title: `${current.number} was forwarded`,
  })

  return { deliveryId, kind: 'queued', messageId }
}

type Quoted = {
  readonly at: Date
  readonly author: string
  readonly id: string
  readonly text: string
}

/** What customer and company wrote to each other, newest first. */
const findHistory = async ({
  caseId,
  req,
}: {
  caseId: string
  req: PayloadRequest
}): Promise<Quoted[]> => {
  const run = await sqlIn(req)
  const rows = await run<Omit<Quoted, 'at'> & { at: Date | string }>(sql`
    select m.id, m.text, m.created_at as at,
           coalesce(s.name, nullif(u.name, ''), u.email, 'Support') as author
      from messages m
      left join staff s on s.id = m.staff_id
      left join customers u on u.id = m.customer_id
     where m.case_id = ${caseId} and m.direction in ('inbound', 'outbound') and m.is_draft is not true
     order by m.created_at desc, m.id desc limit ${mostQuoted}`)

  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}

/** Null when they are too many for one mail: a part of them would be a false picture. */
const filesOf = async ({
  messageIds,
  req,
}: {
  messageIds: readonly string[]
  req: PayloadRequest
}): Promise<AttachedFile[] | null> => {
  if (messageIds.length === 0) {
    return []
  }

  const run = await sqlIn(req)
  const files = await run<AttachedFile>(sql`
    select filename, content_type as "contentType", storage_key as "storageKey", size::float8 as size,
           coalesce(sha256, '') as sha256
      from attachments where message_id in ${[...messageIds]} and storage_key is not null
     order by created_at limit ${mostFiles + 1}`)

  return files.length > mostFiles || files.reduce((sum, { size }) => sum + size, 0) > mostBytes
    ? null
    : files
}

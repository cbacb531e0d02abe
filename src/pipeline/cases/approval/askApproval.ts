import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { Composed } from '@/contracts/composed'
import type { RichDoc } from '@/domain/rich/richDoc'

import { slugs } from '@/contracts/slugs'
import { recipientKindOf } from '@/domain/cases/recipientKindOf'
import { textFor } from '@/domain/rich/textFor'
import { createRow } from '@/lib/createRow'

import type { AttachedFile } from '../attachFiles'

import { attachFiles } from '../attachFiles'
import { lockCase } from '../caseRow'
import { findRecipient } from '../queueDelivery'
import { writeCase } from '../writeCase'
import { mayApprove } from './mayApprove'
import { tellOfApproval } from './tellOfApproval'

export type AskApprovalOutcome =
  { kind: 'asked'; messageId: string } | { kind: 'not-found' } | { kind: 'refused'; reason: string }

/**
 * An agent has a colleague look at an answer before it goes out. It stands on the case as a draft that nobody but this
 * colleague can send; the customer hears nothing.
 */
export const askApproval = async ({
  actor,
  approverId,
  bcc = [],
  caseId,
  cc = [],
  files,
  note,
  now,
  req,
  rich,
  staffId,
  text: given,
}: {
  actor: Actor
  approverId: string
  bcc?: readonly string[]
  caseId: string
  cc?: readonly string[]
  files: readonly AttachedFile[]
  /** What the author wants looked at. */
  note?: string
  now: Date
  req: PayloadRequest
  rich?: RichDoc
  staffId: string
  text: string
}): Promise<AskApprovalOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  const recipient = await findRecipient({ case: current, req })

  if (recipient.kind === 'none') {
    return { kind: 'refused', reason: recipient.reason }
  }

  if (!(await mayApprove({ approverId, authorId: staffId, case: current, req }))) {
    return {
      kind: 'refused',
      reason: 'Choose a colleague who may answer this case, other than yourself.',
    }
  }

  if (files.length + cc.length + bcc.length > 0 && recipientKindOf(recipient.channel) !== 'email') {
    return {
      kind: 'refused',
      reason: `Files and copies go by mail only, and this answer goes by ${recipient.channel}.`,
    }
  }

  const text = rich === undefined ? given : textFor(rich, recipient.channel)

  if (text.trim() === '') {
    return { kind: 'refused', reason: 'The reply is empty. Write something first.' }
  }

  const composed: Composed = {
    approval: { approverId, ...(note === undefined ? {} : { note }) },
    ...(bcc.length === 0 ? {} : { bcc }),
    ...(cc.length === 0 ? {} : { cc }),
    ...(rich === undefined ? {} : { rich }),
  }
  const messageId = await createRow({
    collection: slugs.messages,
    data: {
      authorKind: 'agent',
      case: caseId,
      channel: recipient.channel,
      composed,
      createdAt: now.toISOString(),
      direction: 'outbound',
      isDraft: true,
      language: current.language,
      staff: staffId,
      text,
    },
    req,
  })
  await attachFiles({ caseId, files, isInternal: false, messageId, now, req })
  await writeCase({
    action: 'approval-asked',
    actor,
    after: { approverId, characters: text.length, messageId },
    case: current,
    data: { approverId, messageId, ...(note === undefined ? {} : { reason: note }) },
    events: ['case.changed'],
    now,
    req,
    set: {},
  })
  await tellOfApproval({
    body: note ?? text,
    case: current,
    dedupeKey: `approval-asked:${messageId}`,
    now,
    recipientId: approverId,
    req,
    staffId,
    what: 'asks you to approve an answer on',
  })

  return { kind: 'asked', messageId }
}

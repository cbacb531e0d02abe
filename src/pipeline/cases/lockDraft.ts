import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { Approval } from '@/contracts/composed'

import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from './caseRow'

import { lockCase } from './caseRow'

type LockedDraft = {
  readonly approval: Approval | null
  readonly case: CaseRow
  readonly isDraft: boolean
  readonly text: string
}

/**
 * Locks the case of an outbound message and reads the message, so that a draft is sent or withdrawn once. Null when
 * there is none. The case is the only lock: a reply, which withdraws drafts, takes it first too.
 */
export const lockDraft = async ({
  actor,
  messageId,
  req,
}: {
  actor: Actor
  messageId: string
  req: PayloadRequest
}): Promise<LockedDraft | null> => {
  const run = await sqlIn(req)
  const [message] = await run<{ case_id: string }>(
    sql`select case_id from messages where id = ${messageId}`,
  )
  const current =
    message === undefined ? null : await lockCase({ actor, caseId: message.case_id, req })

  if (current === null) {
    return null
  }

  const [row] = await run<{
    approval: Approval | null
    direction: string
    is_draft: boolean | null
    text: string
  }>(
    sql`select composed->'approval' as approval, direction, is_draft, text from messages where id = ${messageId}`,
  )

  return row === undefined
    ? null
    : {
        approval: row.approval,
        case: current,
        isDraft: row.is_draft === true && row.direction === 'outbound',
        text: row.text,
      }
}

/** The assistant's draft, locked, or why nobody decides about it any more. */
export const lockOpenDraft = async (
  asked: Parameters<typeof lockDraft>[0],
): Promise<
  | { readonly draft: LockedDraft; readonly kind: 'open' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'refused'; readonly reason: string }
> => {
  const draft = await lockDraft(asked)

  if (draft === null) {
    return { kind: 'not-found' }
  }

  if (!draft.isDraft) {
    return { kind: 'refused', reason: 'This draft was sent or withdrawn already.' }
  }

  // A colleague's answer has doors of its own: only who was asked may let it out.
  return draft.approval === null
    ? { draft, kind: 'open' }
    : { kind: 'refused', reason: 'This answer waits for the colleague who was asked.' }
}

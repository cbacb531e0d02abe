import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { Composed } from '@/contracts/composed'

import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../caseRow'

import { lockDraft } from '../lockDraft'

/** An answer that waits for approval. */
export type Asked = {
  readonly approverId: string
  readonly authorId: null | string
  readonly case: CaseRow
  readonly composed: Composed
  readonly text: string
}

/** Locks the case of an answer that waits for approval; a string says why there is none to decide on. */
export const lockAsked = async ({
  actor,
  messageId,
  req,
}: {
  actor: Actor
  messageId: string
  req: PayloadRequest
}): Promise<Asked | null | string> => {
  const draft = await lockDraft({ actor, messageId, req })

  if (draft === null || draft.approval === null) {
    return null
  }

  if (!draft.isDraft) {
    return 'This answer was decided on or taken back already.'
  }

  const run = await sqlIn(req)
  const [row] = await run<{ composed: Composed; staff_id: null | string }>(
    sql`select composed, staff_id from messages where id = ${messageId}`,
  )

  return row === undefined
    ? null
    : {
        approverId: draft.approval.approverId,
        authorId: row.staff_id,
        case: draft.case,
        composed: row.composed,
        text: draft.text,
      }
}

import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

/** Locks a message so that a draft is sent or withdrawn once. Null when there is none. */
export const lockDraft = async ({
  messageId,
  req,
}: {
  messageId: string
  req: PayloadRequest
}): Promise<null | { caseId: string; isDraft: boolean; text: string }> => {
  const run = await sqlIn(req)
  const [row] = await run<{ case_id: string; is_draft: boolean | null; text: string }>(
    sql`select case_id, is_draft, text from messages where id = ${messageId} and direction = 'outbound' for update`,
  )

  return row === undefined ? null : { caseId: row.case_id, isDraft: row.is_draft === true, text: row.text }
}

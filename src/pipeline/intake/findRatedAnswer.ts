import type { PayloadRequest } from 'payload'

import type { ParsedMessage } from '@/contracts/ports/channel'

import { readThumb } from '@/domain/assistant/readThumb'
import { sql, sqlIn } from '@/lib/sql'

const days = 7

/**
 * The answer that a customer rates by a bare thumb, or null when the message says anything else: the last word of the case
 * has to be the assistant's, and fresh.
 */
export const findRatedAnswer = async ({
  caseId,
  message: { attachments, channel, text },
  now,
  req,
}: {
  caseId: string
  message: ParsedMessage
  now: Date
  req: PayloadRequest
}): Promise<null | { answerId: string; isHelpful: boolean }> => {
  const isHelpful = channel === 'whatsapp' && attachments.length === 0 ? readThumb(text) : null

  if (isHelpful === null) {
    return null
  }

  const run = await sqlIn(req)
  const [last] = await run<{ author_kind: string; id: string }>(sql`
    select id, author_kind from messages
     where case_id = ${caseId} and direction <> 'internal' and is_draft is not true and is_automatic is not true
       and created_at > ${new Date(now.getTime() - days * 86_400_000).toISOString()}
     order by created_at desc, id desc limit 1`)

  return last?.author_kind === 'assistant' ? { answerId: last.id, isHelpful } : null
}

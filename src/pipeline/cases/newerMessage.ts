import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

/**
 * Who said something to or for the customer after the message that the writer had last seen; null when nobody did.
 * Asked under the lock of the case, so two people who answer at once hear of each other.
 */
export const newerMessage = async ({
  caseId,
  req,
  seenMessageId,
}: {
  caseId: string
  req: PayloadRequest
  seenMessageId: string
}): Promise<null | string> => {
  const run = await sqlIn(req)
  const [last] = await run<{ author_kind: string; id: string; name: null | string }>(sql`
    select m.id, m.author_kind, s.name from messages m left join staff s on s.id = m.staff_id
     where m.case_id = ${caseId} and m.direction <> 'internal' and m.is_draft is not true
     order by m.created_at desc, m.id desc limit 1`)

  if (last === undefined || last.id === seenMessageId) {
    return null
  }

  switch (last.author_kind) {
    case 'agent':
      return last.name ?? 'A colleague'
    case 'assistant':
      return 'The assistant'
    case 'customer':
      return 'The customer'
    default:
      return 'Somebody'
  }
}

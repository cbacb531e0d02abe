import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

/** Drafts of a case stay readable as notes; nobody sends one after a person has answered. Returns their ids. */
export const withdrawDrafts = async ({
  caseId,
  req,
}: {
  caseId: string
  req: PayloadRequest
}): Promise<string[]> => {
  const run = await sqlIn(req)
  const drafts = await run<{ id: string }>(sql`
    update messages set is_draft = false, direction = 'internal'
     where case_id = ${caseId} and is_draft and direction = 'outbound' returning id`)

  return drafts.map(({ id }) => id)
}

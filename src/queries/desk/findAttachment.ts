import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** A file of this case, or null: an id of another case opens nothing. Index: primary key. */
export const findAttachment = async ({
  attachmentId,
  caseId,
  run,
}: {
  attachmentId: string
  caseId: string
  run: RunSql
}): Promise<null | { filename: string; storageKey: null | string }> => {
  const [row] = await run<{ filename: string; storageKey: null | string }>(sql`
    select filename, storage_key as "storageKey" from attachments
     where id = ${attachmentId} and case_id = ${caseId}`)

  return row ?? null
}

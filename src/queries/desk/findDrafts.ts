import type { KeptDraft } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import { iso } from './moments'

/** What this person typed on this case and did not send: theirs alone. Index: primary key of composer_drafts. */
export const findDrafts = async ({
  caseId,
  run,
  staffId,
}: {
  caseId: string
  run: RunSql
  staffId: string
}): Promise<KeptDraft[]> => {
  const rows = await run<{
    mode: KeptDraft['mode']
    rev: number
    rich: KeptDraft['rich']
    text: string
    updated_at: Date | string
  }>(sql`
    select mode, text, rich, rev, updated_at from composer_drafts
     where case_id = ${caseId} and staff_id = ${staffId} order by mode`)

  return rows.map(({ mode, rev, rich, text, updated_at }) => ({
    mode,
    rev,
    rich,
    text,
    updatedAt: iso(updated_at),
  }))
}

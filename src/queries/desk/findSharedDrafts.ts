import type { SharedDraft } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** Texts that colleagues write together on this case. Index: shared_drafts (case_id, mode). */
export const findSharedDrafts = ({
  caseId,
  run,
}: {
  caseId: string
  run: RunSql
}): Promise<SharedDraft[]> =>
  run<SharedDraft>(sql`
    select d.id, d.mode, coalesce(s.name, 'A colleague') as "startedBy"
      from shared_drafts d left join staff s on s.id = d.started_by
     where d.case_id = ${caseId} order by d.mode`)

import type { CaseDetail, Named } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** What people put on a case: tags, and who follows it. Indexes: case_tags_case, case_watchers_case. */
export const findCaseMarks = async ({
  caseId,
  run,
}: {
  caseId: string
  run: RunSql
}): Promise<Pick<CaseDetail, 'tags' | 'watchers'>> => {
  const rows = await run<{ id: string; kind: string; name: string }>(sql`
    select 'tag' as kind, t.id, t.name from case_tags c join tags t on t.id = c.tag_id where c.case_id = ${caseId}
    union all
    select 'watcher', s.id, s.name from case_watchers w join staff s on s.id = w.staff_id where w.case_id = ${caseId}
     order by 3`)
  const of = (wanted: string): Named[] =>
    rows.filter(({ kind }) => kind === wanted).map(({ id, name }) => ({ id, name }))

  return { tags: of('tag'), watchers: of('watcher') }
}

import type { PersonHere } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** Colleagues who have the case open and were heard of since. Index: primary key of case_presence. */
export const findPeopleHere = async ({
  caseId,
  run,
  since,
  staffId,
}: {
  caseId: string
  run: RunSql
  since: Date
  /** Oneself is no news. */
  staffId: string
}): Promise<PersonHere[]> =>
  run<PersonHere>(sql`
    select s.id, s.name, p.state from case_presence p join staff s on s.id = p.staff_id
     where p.case_id = ${caseId} and p.staff_id <> ${staffId} and p.seen_at > ${since.toISOString()}
     order by p.state, s.name limit 20`)

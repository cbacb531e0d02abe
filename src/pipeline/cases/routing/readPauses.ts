import type { PayloadRequest } from 'payload'

import type { Pause } from '@/domain/sla/slaDueAt'
import type { CaseStatus } from '@/domain/vocabulary'

import { pausesOf } from '@/domain/sla/pausesOf'
import { caseStatuses } from '@/domain/vocabulary'
import { sql, sqlIn } from '@/lib/sql'

/** When the clocks of this case stood still (requirement J4), from its timeline. */
export const readPauses = async ({
  caseId,
  req,
}: {
  caseId: string
  req: PayloadRequest
}): Promise<readonly Pause[]> => {
  const run = await sqlIn(req)
  const rows = await run<{ at: Date | string; to: CaseStatus }>(sql`
    select created_at as at, data ->> 'to' as to from case_events
     where case_id = ${caseId} and data ->> 'to' = any(${sql.param([...caseStatuses])})
     order by created_at, id`)

  return pausesOf(rows.map(({ at, to }) => ({ at: new Date(at), to })))
}

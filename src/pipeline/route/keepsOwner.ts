import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../cases/caseRow'

/** Stays with its assignee: somebody active who has not gone offline. Otherwise it is routed afresh. */
export const keepsOwner = async ({
  case: current,
  req,
}: {
  case: Pick<CaseRow, 'assigneeId'>
  req: PayloadRequest
}): Promise<boolean> => {
  if (current.assigneeId === null) {
    return false
  }

  const run = await sqlIn(req)
  const [row] = await run(sql`
    select 1 from staff s join agent_profiles p on p.staff_id = s.id
     where s.id = ${current.assigneeId} and s.is_active and p.availability <> 'offline'`)

  return row !== undefined
}

import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../caseRow'

/**
 * May this colleague be asked to approve an answer on this case: one who works, who may answer there themselves, and who is
 * not its author? The same rule as the door `case.reply`, asked for somebody else.
 */
export const mayApprove = async ({
  approverId,
  authorId,
  case: current,
  req,
}: {
  approverId: string
  authorId: null | string
  case: Pick<CaseRow, 'assigneeId' | 'departmentId'>
  req: PayloadRequest
}): Promise<boolean> => {
  const run = await sqlIn(req)
  const found = await run(sql`
    select 1 from staff s
     where s.id = ${approverId} and s.is_active and s.id is distinct from ${authorId}
       and (s.role in ('engineer', 'admin')
            or (s.role = 'analyst'
                and (s.id = ${current.assigneeId}
                     or exists (select 1 from agent_profiles p join agent_profiles_rels r on r.parent_id = p.id
                                 where p.staff_id = s.id and r.path = 'departments'
                                   and r.departments_id = ${current.departmentId}))))`)

  return found.length > 0
}

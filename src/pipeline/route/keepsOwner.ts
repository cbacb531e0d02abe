import type { SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { CaseRow } from '../cases/caseRow'

/** Stays with its assignee: somebody active who has not gone offline. Otherwise it is routed afresh. A column of a statement. */
export const keepsOwner = ({ assigneeId }: Pick<CaseRow, 'assigneeId'>): SQL => sql`
  exists (
    select 1 from staff s join agent_profiles p on p.staff_id = s.id
     where s.id = ${assigneeId}::uuid and s.is_active and p.availability <> 'offline')`

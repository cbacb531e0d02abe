import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

type Raw = { id: string; print: string }

/**
 * What the rights of staff members are made of, as one text each: account, role, sessions, departments. Two equal texts
 * mean equal rights; somebody who is not there has none. Indexes: primary key, staff_sessions_parent, agent_profiles_staff.
 */
export const findRightsPrints = async ({
  ids,
  run,
}: {
  ids: readonly string[]
  run: RunSql
}): Promise<ReadonlyMap<string, string>> => {
  const rows = await run<Raw>(sql`
    select s.id, concat_ws(' ', s.is_active, s.role,
             (select string_agg(o.id, ',' order by o.id) from staff_sessions o where o._parent_id = s.id), '|',
             (select string_agg(r.departments_id::text, ',' order by r.departments_id)
                from agent_profiles p join agent_profiles_rels r on r.parent_id = p.id
               where p.staff_id = s.id and r.path = 'departments')) as print
      from staff s where s.id in ${[...ids]}`)

  return new Map(rows.map(({ id, print }) => [id, print]))
}

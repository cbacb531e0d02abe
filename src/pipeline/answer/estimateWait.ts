import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/**
 * Minutes until a team gets to one more case, from real capacity: the expected minutes of what waits there, shared by
 * those who are available. Null when nobody is: then no time is promised.
 */
export const estimateWait = async ({
  run,
  teamKey,
}: {
  run: RunSql
  teamKey: string
}): Promise<null | number> => {
  const [row] = await run<{ people: number; waiting: number }>(sql`
    select (select count(*)::int from team_members m join agent_profiles p on p.staff_id = m.staff_id
              join staff s on s.id = m.staff_id
             where m.team_id = t.id and p.availability = 'available' and s.is_active) as people,
           (select coalesce(sum(c.expected_minutes), 0)::float8 from cases c
             where c.team_id = t.id and c.status in ('new', 'open', 'escalated') and c.waiting_since is not null) as waiting
      from teams t where t.key = ${teamKey}`)

  if (row === undefined || row.people === 0) {
    return null
  }

  const smallest = 5

  return Math.max(smallest, Math.round(row.waiting / row.people))
}

import type { RunSql, SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { BacklogCell } from './board'

/** Cases in which something is left to do, by status and channel, as they are at this moment. */
export const findBacklog = async ({
  run,
  slice,
}: {
  run: RunSql
  slice: string
}): Promise<BacklogCell[]> =>
  run<BacklogCell>(sql`
    select c.status, c.channel, count(*)::int as cases
      from cases c
     where c.status not in ('resolved', 'closed') and ${inSlice(slice)}
     group by c.status, c.channel order by c.status, c.channel`)

const inSlice = (slice: string): SQL => {
  const [kind, value = ''] = slice.split(/:(.*)/u)

  switch (kind) {
    case 'channel':
      return sql`c.channel::text = ${value}`
    case 'team':
      return sql`c.team_id = ${value}`
    case 'department':
      return sql`c.department_id = ${value}`
    default:
      return sql`true`
  }
}

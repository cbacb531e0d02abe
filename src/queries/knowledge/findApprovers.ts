import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** Active staff whose role approves texts (the door `knowledge.approve`). */
export const findApprovers = async (run: RunSql): Promise<readonly string[]> => {
  const rows = await run<{ id: string }>(
    sql`select id from staff where role in ('admin', 'cx-manager') and is_active order by id`,
  )

  return rows.map(({ id }) => id)
}

import type { RunSql } from '@/lib/sql'

import { settingsOf } from '@/contracts/assistantSettings'
import { sql } from '@/lib/sql'

/** The name that customers read, as the house last set it. */
export const findCompany = async (run: RunSql): Promise<string> => {
  const [row] = await run<{ settings: unknown }>(
    sql`select settings from assistant_settings order by id desc limit 1`,
  )

  return settingsOf(row?.settings).company
}

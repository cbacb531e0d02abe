import type { AssistantSettings } from '@/contracts/assistantSettings'
import type { RunSql } from '@/lib/sql'

import { settingsOf } from '@/contracts/assistantSettings'
import { sql } from '@/lib/sql'

/** How the house wants its assistant now. */
export const readAssistantSettings = async (run: RunSql): Promise<AssistantSettings> => {
  const [row] = await run<{ settings: unknown }>(
    sql`select settings from assistant_settings order by id desc limit 1`,
  )

  return settingsOf(row?.settings)
}

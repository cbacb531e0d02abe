import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** The id of this database's audit chain. Throws when its row is gone. */
export const getChainId = async (run: RunSql): Promise<string> => {
  const rows = await run<{ id: string }>(sql`select id::text from audit_chain`)
  const [chain] = rows

  if (chain === undefined || rows.length > 1) {
    throw new Error(`The audit trail has ${String(rows.length)} chain ids instead of one`)
  }

  return chain.id
}

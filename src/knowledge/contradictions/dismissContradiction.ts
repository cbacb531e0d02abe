import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

/** A person says that a pair is no contradiction: it is not shown again while both sentences stay as they are. */
export const dismissContradiction = async ({
  id,
  now,
  req,
  staffId,
}: {
  id: string
  now: Date
  req: PayloadRequest
  staffId: string
}): Promise<void> => {
  const run = await sqlIn(req)
  await run(sql`
    update knowledge_contradictions set dismissed_at = ${now.toISOString()}, dismissed_by = ${staffId}
     where id = ${id} and dismissed_at is null`)
}

import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

/**
 * Waits until no other routing decision is being made, and holds the turn until the transaction ends.
 *
 * Always after the lock of the case. The other way round, a decision that holds the turn and waits for a case meets
 * an escalation that holds the case and waits for the turn, and Postgres has to kill one of them.
 */
export const takeRoutingTurn = async (req: PayloadRequest): Promise<void> => {
  const run = await sqlIn(req)
  await run(sql`select pg_advisory_xact_lock(hashtextextended('routing', 0))::text`)
}

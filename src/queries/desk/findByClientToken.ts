import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

/** Kind of the case event that remembers what a client already asked for; not part of the timeline. */
export const clientTokenKind = 'client-token'

/**
 * The result of an earlier request with the same token on this case, or null. Ask under the case's row lock:
 * the second of two clicks then waits for the first one and finds its result. Index: case_events_case.
 */
export const findByClientToken = async ({
  caseId,
  clientToken,
  req,
}: {
  caseId: string
  clientToken: string
  req: PayloadRequest
}): Promise<null | Record<string, unknown>> => {
  const run = await sqlIn(req)
  const [row] = await run<{ result: null | Record<string, unknown> }>(sql`
    select data -> 'result' as result from case_events
     where case_id = ${caseId} and kind = ${clientTokenKind} and data ->> 'clientToken' = ${clientToken}
     limit 1`)

  return row?.result ?? null
}

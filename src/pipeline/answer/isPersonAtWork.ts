import type { Payload } from 'payload'

import type { RunSql } from '@/lib/sql'

import { sql, sqlOn } from '@/lib/sql'

/**
 * Has a person taken over (promise 3)? The case's assistant was switched off, somebody of ours wrote to the customer
 * after this message or ended the case. Asked before the run, before sending, and under the case's lock before the commit.
 */
export const isPersonAtWork = async ({
  caseId,
  messageId,
  payload,
  run = sqlOn(payload),
}: {
  caseId: string
  messageId: string
  payload: Payload
  run?: RunSql
}): Promise<boolean> => {
  const [row] = await run<{ taken: boolean }>(sql`
    select coalesce(c.assistant_mode = 'off', false)
           or c.status in ('pending-data', 'resolved', 'closed')
           or exists (select 1 from messages a join messages i on i.id = ${messageId}
                       where a.case_id = c.id and a.direction = 'outbound' and a.author_kind = 'agent'
                         and a.created_at >= i.created_at) as taken
      from cases c where c.id = ${caseId}`)

  return row?.taken !== false
}

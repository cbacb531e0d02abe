import type { Payload } from 'payload'

import type { SQL } from '@/lib/sql'

import { sql, sqlOn } from '@/lib/sql'

type Subject = { readonly caseId: string; readonly messageId: string }

/**
 * Has a person taken over (promise 3)? The case's assistant was switched off, somebody of ours wrote to the customer
 * after this message or ended the case. Asked before the run, before sending, and under the case's lock before the commit.
 */
export const isPersonAtWork = async ({
  payload,
  ...subject
}: Subject & { readonly payload: Payload }): Promise<boolean> => {
  const [row] = await sqlOn(payload)<{ taken: boolean }>(
    sql`select ${personAtWork(subject)} as taken`,
  )

  return row?.taken !== false
}

/** The same as a column of a statement. A case that is gone counts as taken. */
export const personAtWork = ({ caseId, messageId }: Subject): SQL => sql`
  coalesce((
    select coalesce(c.assistant_mode = 'off', false)
           or c.status in ('pending-data', 'resolved', 'closed')
           or exists (select 1 from messages a join messages i on i.id = ${messageId}
                       where a.case_id = c.id and a.direction = 'outbound' and a.author_kind = 'agent'
                         and a.created_at >= i.created_at)
      from cases c where c.id = ${caseId}), true)`

import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from './caseRow'

import { notify } from './notify'

/** Tells those who follow a case what happened, once per message; whoever did it, and whoever was told already, not. */
export const tellWatchers = async ({
  case: current,
  except,
  messageId,
  now,
  req,
  title,
}: {
  case: Pick<CaseRow, 'departmentId' | 'id' | 'subject'>
  except: readonly (null | string)[]
  messageId: string
  now: Date
  req: PayloadRequest
  title: string
}): Promise<void> => {
  const run = await sqlIn(req)
  const people = await run<{ id: string }>(sql`
    select w.staff_id as id from case_watchers w join staff s on s.id = w.staff_id
     where w.case_id = ${current.id} and s.is_active order by w.staff_id`)

  for (const { id } of people.filter((person) => !except.includes(person.id))) {
    await notify({
      body: current.subject,
      caseId: current.id,
      dedupeKey: `watch:${messageId}:${id}`,
      departmentId: current.departmentId,
      kind: 'watched',
      now,
      recipientId: id,
      req,
      title,
    })
  }
}

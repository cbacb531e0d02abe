import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

import { notify } from './notify'

/** Tells those who keep the system running, once per cause: engineers and admins. For what belongs to no case. */
export const tellKeepers = async ({
  body,
  dedupeKey,
  kind,
  now,
  req,
  title,
}: {
  body: string
  dedupeKey: string
  kind: string
  now: Date
  req: PayloadRequest
  title: string
}): Promise<void> => {
  const run = await sqlIn(req)
  const people = await run<{ id: string }>(
    sql`select id from staff where role in ('engineer', 'admin') and is_active order by id`,
  )

  for (const { id } of people) {
    await notify({
      body,
      caseId: null,
      dedupeKey: `${dedupeKey}:${id}`,
      departmentId: null,
      kind,
      now,
      recipientId: id,
      req,
      title,
    })
  }
}

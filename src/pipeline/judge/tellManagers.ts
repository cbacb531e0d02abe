import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

import { notify } from '../cases/notify'

/** Tells those who look after the assistant of an alert, each once for a key. */
export const tellManagers = async ({
  body,
  dedupeKey,
  now,
  req,
  title,
}: {
  body: string
  dedupeKey: string
  now: Date
  req: PayloadRequest
  title: string
}): Promise<void> => {
  const run = await sqlIn(req)
  const people = await run<{ id: string }>(
    sql`select id from staff where is_active and role in ('admin', 'cx-manager')`,
  )

  for (const { id } of people) {
    await notify({
      body,
      caseId: null,
      dedupeKey: `${dedupeKey}:${id}`,
      departmentId: null,
      kind: 'alert',
      now,
      recipientId: id,
      req,
      title,
    })
  }
}

import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../caseRow'

import { notify } from '../notify'

const excerptLength = 200

/** Tells one of the two what the other did, in the app at once. Nobody is told where there is nobody any more. */
export const tellOfApproval = async ({
  body,
  case: current,
  dedupeKey,
  now,
  recipientId,
  req,
  staffId,
  what,
}: {
  body: string
  case: Pick<CaseRow, 'departmentId' | 'id' | 'number'>
  dedupeKey: string
  now: Date
  recipientId: null | string
  req: PayloadRequest
  /** Who did it. */
  staffId: string
  /** Between their name and the number of the case. */
  what: string
}): Promise<void> => {
  if (recipientId === null) {
    return
  }

  const run = await sqlIn(req)
  const [by] = await run<{ name: string }>(sql`select name from staff where id = ${staffId}`)
  await notify({
    body: body.slice(0, excerptLength),
    caseId: current.id,
    dedupeKey,
    departmentId: current.departmentId,
    kind: 'approval',
    now,
    recipientId,
    req,
    title: `${by?.name ?? 'A colleague'} ${what} ${current.number}`,
  })
}

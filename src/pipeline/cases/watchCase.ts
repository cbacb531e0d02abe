import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { slugs } from '@/contracts/slugs'
import { createRow } from '@/lib/createRow'
import { sql, sqlIn } from '@/lib/sql'

import { lockCase } from './caseRow'
import { writeCase } from './writeCase'

export type WatchOutcome = { kind: 'not-found' } | { kind: 'unchanged' } | { kind: 'watched' }

/** Follows a case, or stops: who follows hears when the customer writes and when a colleague answers. */
export const watchCase = async ({
  actor,
  caseId,
  isOn,
  now,
  req,
  staffId,
}: {
  actor: Actor
  caseId: string
  isOn: boolean
  now: Date
  req: PayloadRequest
  staffId: string
}): Promise<WatchOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  const run = await sqlIn(req)
  const [row] = await run<{ id: string }>(
    sql`select id from case_watchers where case_id = ${caseId} and staff_id = ${staffId}`,
  )

  if ((row !== undefined) === isOn) {
    return { kind: 'unchanged' }
  }

  if (isOn) {
    await createRow({
      collection: slugs.caseWatchers,
      data: { case: caseId, createdAt: now.toISOString(), staff: staffId },
      req,
    })
  } else {
    await run(sql`delete from case_watchers where case_id = ${caseId} and staff_id = ${staffId}`)
  }

  await writeCase({
    action: isOn ? 'followed' : 'unfollowed',
    actor,
    case: current,
    data: { staffId },
    events: ['case.changed'],
    now,
    req,
    set: {},
  })

  return { kind: 'watched' }
}

import type { PayloadRequest } from 'payload'

import { publishEvent } from '@/events/publishEvent'
import { sql, sqlIn } from '@/lib/sql'

/** Somebody who was not heard of for so long has gone: a closed lid says no goodbye. */
export const presenceSeconds = 40

export type PresenceState = 'away' | 'replying' | 'viewing'

/**
 * Notes that a person has the case open, writes an answer, or has left, and tells the screens when that is news.
 * Repeating the same state is a sign of life and tells nobody.
 */
export const markPresence = async ({
  caseId,
  departmentId,
  now,
  req,
  staffId,
  state,
}: {
  caseId: string
  departmentId: string
  now: Date
  req: PayloadRequest
  staffId: string
  state: PresenceState
}): Promise<{ kind: 'noted' }> => {
  const run = await sqlIn(req)
  const [before] = await run<{ seen_at: Date | string; state: string }>(sql`
    select state, seen_at from case_presence where case_id = ${caseId} and staff_id = ${staffId} for update`)
  const isFresh =
    before !== undefined &&
    new Date(before.seen_at).getTime() > now.getTime() - presenceSeconds * 1000
  const was = isFresh ? before.state : 'away'

  if (state === 'away') {
    await run(sql`delete from case_presence where case_id = ${caseId} and staff_id = ${staffId}`)
  } else {
    await run(sql`
      insert into case_presence (case_id, staff_id, state, seen_at)
      values (${caseId}, ${staffId}, ${state}, ${now.toISOString()})
      on conflict (case_id, staff_id) do update set state = excluded.state, seen_at = excluded.seen_at`)
  }

  if (was !== state) {
    await publishEvent({
      event: {
        caseId,
        data: {},
        departmentId,
        staffId: null,
        subjectId: staffId,
        type: 'case.presence',
      },
      req,
    })
  }

  return { kind: 'noted' }
}

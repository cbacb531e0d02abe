import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../caseRow'
import type { Place } from './overrideRecord'

import { notify } from '../notify'
import { writeCase } from '../writeCase'
import { storeOverride } from './storeOverride'

/** What is wrong with this place, in words, or its department. */
export const checkPlace = async ({
  place: { assigneeId, teamId },
  req,
}: {
  place: Place
  req: PayloadRequest
}): Promise<{ departmentId: null | string; problem: null | string }> => {
  const run = await sqlIn(req)
  const [team] = await run<{ department_id: string }>(
    sql`select department_id from teams where id = ${teamId} and is_active`,
  )

  if (team === undefined) {
    return { departmentId: null, problem: 'This team is not active. Choose another one.' }
  }

  const [person] = await run(sql`
    select 1 from staff s join team_members m on m.staff_id = s.id and m.team_id = ${teamId}
     where s.id = ${assigneeId} and s.is_active`)

  return assigneeId !== null && person === undefined
    ? { departmentId: null, problem: 'This person is not active in this team.' }
    : { departmentId: team.department_id, problem: null }
}

/** Puts a locked case where a person wants it, with everything that belongs to it. The place has been checked. */
export const applyOverride = async ({
  action,
  actor,
  batchId,
  case: current,
  departmentId,
  now,
  personId,
  place,
  reason,
  req,
  secondId,
}: {
  action: 'overridden' | 'override-reverted'
  actor: Actor
  batchId: string
  case: CaseRow
  departmentId: string
  now: Date
  /** Who wanted it; `actor` is who made it happen. */
  personId: string
  place: Place
  reason: string
  req: PayloadRequest
  secondId: null | string
}): Promise<void> => {
  const before: Place = { assigneeId: current.assigneeId, teamId: current.teamId }
  await storeOverride({
    after: place,
    batchId,
    before,
    caseId: current.id,
    now,
    outcome: action === 'overridden' ? 'override' : 'override-reverted',
    personId,
    reason,
    req,
    secondId,
  })
  await writeCase({
    action,
    actor,
    after: { ...place, batchId, secondId },
    before,
    case: current,
    data: { ...place, from: before.assigneeId, secondId },
    events: ['case.routed', 'case.changed'],
    now,
    reason,
    req,
    set: {
      assignee: place.assigneeId,
      department: departmentId,
      team: place.teamId,
      ...(place.assigneeId === null ? {} : { assistantMode: 'off' as const }),
    },
  })

  const common = { body: reason, caseId: current.id, departmentId, now, req }
  const key = `${action}:${current.id}:${String(current.rev + 1)}`

  if (place.assigneeId !== null && place.assigneeId !== actor.id) {
    await notify({
      ...common,
      dedupeKey: `${key}:to`,
      kind: 'case-assigned',
      recipientId: place.assigneeId,
      title: `${current.number} is yours (${current.priority})`,
    })
  }

  if (
    before.assigneeId !== null &&
    before.assigneeId !== place.assigneeId &&
    before.assigneeId !== actor.id
  ) {
    await notify({
      ...common,
      dedupeKey: `${key}:from`,
      kind: 'case-taken-back',
      recipientId: before.assigneeId,
      title: `${current.number} was given to somebody else`,
    })
  }
}

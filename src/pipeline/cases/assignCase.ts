import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

import type { Actor } from '@/contracts/actor'

import { lockCase } from './caseRow'
import { tellHandOver } from './tellHandOver'
import { writeCase } from './writeCase'

export type AssignOutcome =
  | { kind: 'assigned' }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }
  | { kind: 'unchanged' }

/**
 * Gives a case to a team and an agent; `assigneeId: null` puts it into the team's queue. The case moves to the
 * team's department. Whom it concerns is told (requirements E5, E7), with the reason where there is one.
 *
 * When a person takes a case, the assistant falls silent on it (promise 3).
 */
export const assignCase = async ({
  actor,
  assigneeId,
  caseId,
  now,
  reason,
  req,
  teamId,
}: {
  actor: Actor
  assigneeId: null | string
  caseId: string
  now: Date
  reason?: string
  req: PayloadRequest
  teamId?: null | string
}): Promise<AssignOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  if (current.status === 'closed') {
    return { kind: 'refused', reason: 'A closed case has no assignee. Reopen it first.' }
  }

  const team = teamId === undefined ? current.teamId : teamId

  if (current.assigneeId === assigneeId && current.teamId === team) {
    return { kind: 'unchanged' }
  }

  const target = await findTarget({ assigneeId, req, teamId: team })

  if (target.problem !== null) {
    return { kind: 'refused', reason: target.problem }
  }

  const isTakeover = actor.kind === 'staff' && assigneeId !== null

  await writeCase({
    action: 'assigned',
    actor,
    after: { assigneeId, teamId: team },
    before: { assigneeId: current.assigneeId, teamId: current.teamId },
    case: current,
    data: { assigneeId, from: current.assigneeId, teamId: team },
    events: ['case.changed'],
    now,
    ...(reason === undefined ? {} : { reason }),
    req,
    set: {
      assignee: assigneeId,
      department: target.departmentId ?? current.departmentId,
      team,
      ...(isTakeover ? { assistantMode: 'off' as const } : {}),
    },
  })

  await tellHandOver({
    actor,
    assigneeId,
    case: current,
    departmentId: target.departmentId ?? current.departmentId,
    now,
    reason,
    req,
    teamId: team,
  })

  return { kind: 'assigned' }
}

const findTarget = async ({
  assigneeId,
  req,
  teamId,
}: {
  assigneeId: null | string
  req: PayloadRequest
  teamId: null | string
}): Promise<{ departmentId: null | string; problem: null | string }> => {
  const run = await sqlIn(req)

  if (assigneeId !== null) {
    const [person] = await run<{ is_active: boolean }>(
      sql`select is_active from staff where id = ${assigneeId}`,
    )

    if (person?.is_active !== true) {
      return { departmentId: null, problem: 'This person is not active. Choose somebody else.' }
    }
  }

  if (teamId === null) {
    return { departmentId: null, problem: null }
  }

  const [team] = await run<{ department_id: string }>(
    sql`select department_id from teams where id = ${teamId} and is_active`,
  )

  return team === undefined
    ? { departmentId: null, problem: 'This team is not active. Choose another one.' }
    : { departmentId: team.department_id, problem: null }
}

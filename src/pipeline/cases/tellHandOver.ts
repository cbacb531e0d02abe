import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from './caseRow'

import { notify } from './notify'

/**
 * Tells whom a hand-over concerns (requirements E5, E7), never the one who did it: the new assignee, the one who had
 * the case, and the leads where it waits in a queue and somebody said why.
 */
export const tellHandOver = async ({
  actor,
  assigneeId,
  case: current,
  departmentId,
  now,
  reason,
  req,
  teamId,
}: {
  actor: Actor
  assigneeId: null | string
  /** As it was before. */
  case: CaseRow
  departmentId: null | string
  now: Date
  reason: string | undefined
  req: PayloadRequest
  teamId: null | string
}): Promise<void> => {
  const rev = String(current.rev + 1)
  const common = { caseId: current.id, departmentId, now, req }
  const words = reason === undefined ? current.subject : `${reason} (${current.subject})`

  if (assigneeId !== null && assigneeId !== actor.id) {
    await notify({
      ...common,
      body: words,
      dedupeKey: `assigned:${current.id}:${assigneeId}:${rev}`,
      kind: 'case-assigned',
      recipientId: assigneeId,
      title: `${current.number} is yours (${current.priority})`,
    })
  }

  if (
    current.assigneeId !== null &&
    current.assigneeId !== assigneeId &&
    current.assigneeId !== actor.id
  ) {
    await notify({
      ...common,
      body: words,
      dedupeKey: `assigned:${current.id}:from:${rev}`,
      kind: 'case-taken-back',
      recipientId: current.assigneeId,
      title: `${current.number} is with somebody else now`,
    })
  }

  if (assigneeId === null && reason !== undefined) {
    for (const recipientId of await leadsOf({ actor, req, teamId })) {
      await notify({
        ...common,
        body: words,
        dedupeKey: `queued:${current.id}:${recipientId}:${rev}`,
        kind: 'case-queued',
        recipientId,
        title: `${current.number} was put into your queue`,
      })
    }
  }
}

/** Who leads the team, without the one who acts. */
export const leadsOf = async ({
  actor,
  req,
  teamId,
}: {
  actor: Actor
  req: PayloadRequest
  teamId: null | string
}): Promise<readonly string[]> => {
  const run = await sqlIn(req)
  const leads = await run<{ staff_id: string }>(
    sql`select distinct staff_id from team_members where team_id = ${teamId} and is_lead`,
  )

  return leads.map(({ staff_id }) => staff_id).filter((id) => id !== actor.id)
}

import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from './caseRow'

import { systemActor } from './actor'
import { lockCase } from './caseRow'
import { notify } from './notify'
import { writeCase } from './writeCase'

/**
 * Gives a case whose answer did not arrive, or perhaps did not, back to people: a customer who was never answered must
 * not look like one who owes us a word. Tells the assignee; without one the leads of the team; without any the
 * managers.
 */
export const reportDeliveryProblem = async ({
  caseId,
  deliveryId,
  now,
  reason,
  req,
  status,
}: {
  caseId: string
  deliveryId: string
  now: Date
  reason: string
  req: PayloadRequest
  status: 'failed' | 'unclear'
}): Promise<void> => {
  const current = await lockCase({ actor: systemActor, caseId, req })

  if (current === null) {
    return
  }

  const reopens = current.status === 'pending-customer'
  await writeCase({
    action: 'delivery-problem',
    actor: systemActor,
    case: current,
    data: {
      deliveryId,
      delivery: status,
      ...(reopens ? { from: current.status, to: 'open' } : {}),
    },
    events: ['case.changed'],
    now,
    reason,
    req,
    set: reopens ? { status: 'open', waitingSince: now.toISOString() } : {},
  })

  for (const recipientId of await findResponsible({ case: current, req })) {
    await notify({
      body: reason,
      caseId,
      dedupeKey: `delivery:${deliveryId}:${status}:${recipientId}`,
      departmentId: current.departmentId,
      kind: 'delivery-problem',
      now,
      recipientId,
      req,
      title:
        status === 'failed'
          ? `An answer on ${current.number} was not delivered`
          : `Check whether an answer on ${current.number} arrived`,
    })
  }
}

const findResponsible = async ({
  case: current,
  req,
}: {
  case: CaseRow
  req: PayloadRequest
}): Promise<string[]> => {
  if (current.assigneeId !== null) {
    return [current.assigneeId]
  }

  const run = await sqlIn(req)
  const leads = await run<{ id: string }>(sql`
    select s.id from team_members m join staff s on s.id = m.staff_id
     where m.team_id = ${current.teamId} and m.is_lead and s.is_active`)
  const people =
    leads.length > 0
      ? leads
      : await run<{ id: string }>(
          sql`select id from staff where role in ('cx-manager', 'admin') and is_active`,
        )

  return people.map(({ id }) => id)
}

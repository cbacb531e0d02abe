import type { PayloadRequest } from 'payload'

import type { RoutingInput } from '@/domain/routing/routingTypes'

import { decideRoute } from '@/domain/routing/decideRoute'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from './caseRow'

import { systemActor } from './actor'
import { lockCase } from './caseRow'
import { notify } from './notify'
import { decisionPart } from './routing/decisionPart'
import { readRoutingInput } from './routing/readRoutingInput'
import { writeCase } from './writeCase'

export type RerouteOutcome =
  | { assigneeId: null | string; kind: 'rerouted' }
  /** It stays where it is: somebody acted meanwhile, or nobody else can take it and it was asked to stay then. */
  | { kind: 'unchanged' }

/** Statuses in which the next step is ours. */
const workable: readonly string[] = ['escalated', 'new', 'open']

/**
 * Takes a case back from its agent (`from`), or out of the queue (`from: null`), and gives it to the best other agent
 * of its team (requirement E5), with a receipt like any decision. Both agents are told; without one, the leads.
 */
export const rerouteCase = async ({
  caseId,
  from,
  isKeptIfNobody,
  now,
  reason,
  req,
}: {
  caseId: string
  from: null | string
  isKeptIfNobody: boolean
  now: Date
  reason: string
  req: PayloadRequest
}): Promise<RerouteOutcome> => {
  const current = await lockCase({ actor: systemActor, caseId, req })

  if (current === null || current.assigneeId !== from || !workable.includes(current.status)) {
    return { kind: 'unchanged' }
  }

  const input = await inputFor({ current, from, now, req })
  const decision = input === null ? null : decideRoute(input)

  if (
    input === null ||
    decision === null ||
    decision.agentId === from ||
    (decision.agentId === null && isKeptIfNobody)
  ) {
    return { kind: 'unchanged' }
  }

  await writeCase({
    action: from === null ? 'offered' : 'taken-back',
    actor: systemActor,
    after: { assigneeId: decision.agentId, teamId: decision.teamId },
    before: { assigneeId: from, teamId: current.teamId },
    beside: [
      decisionPart({
        caseId,
        decision,
        input,
        messageId: null,
        now,
        outcome: `${from === null ? 'offered' : 'taken-back'}-${decision.outcome}`,
        reason,
      }),
    ],
    case: current,
    data: { assigneeId: decision.agentId, from, teamId: decision.teamId },
    events: ['case.routed', 'case.changed'],
    modelVersion: decision.versions['engine'] ?? '',
    now,
    reason,
    req,
    set: { assignee: decision.agentId, team: decision.teamId },
  })
  await tell({ assigneeId: decision.agentId, current, from, now, reason, req })

  return { assigneeId: decision.agentId, kind: 'rerouted' }
}

/** The question of the first routing, asked again inside the team that has the case now. */
const inputFor = async ({
  current,
  from,
  now,
  req,
}: {
  current: CaseRow
  from: null | string
  now: Date
  req: PayloadRequest
}): Promise<null | RoutingInput> => {
  const run = await sqlIn(req)
  const [message] = await run<{ id: string }>(sql`
    select id from messages where case_id = ${current.id} and direction = 'inbound'
     order by created_at desc, id desc limit 1`)

  if (message === undefined) {
    return null
  }

  const { input } = await readRoutingInput({ case: current, messageId: message.id, now, req })

  return {
    ...input,
    facts: { ...input.facts, ...(from === null ? {} : { takenBackFrom: from }) },
    rules:
      current.teamId === null
        ? input.rules
        : [
            {
              conditions: { all: [] },
              id: 'stays-in-team',
              isActive: true,
              name: 'It stays in its team',
              position: 0,
              requiredSkills: [],
              setPriority: null,
              teamId: current.teamId,
              version: 'reroute',
            },
          ],
  }
}

const tell = async ({
  assigneeId,
  current,
  from,
  now,
  reason,
  req,
}: {
  assigneeId: null | string
  current: CaseRow
  from: null | string
  now: Date
  reason: string
  req: PayloadRequest
}): Promise<void> => {
  const common = { caseId: current.id, departmentId: current.departmentId, now, req }
  const key = `reroute:${current.id}:${String(current.rev + 1)}`

  if (from !== null) {
    await notify({
      ...common,
      body: reason,
      dedupeKey: `${key}:from`,
      kind: 'case-taken-back',
      recipientId: from,
      title: `${current.number} was taken back from you`,
    })
  }

  if (assigneeId !== null) {
    await notify({
      ...common,
      body: from === null ? current.subject : `${reason} ${current.subject}`,
      dedupeKey: `${key}:to`,
      kind: 'case-assigned',
      recipientId: assigneeId,
      title: `${current.number} is yours (${current.priority})`,
    })

    return
  }

  const run = await sqlIn(req)
  const leads = await run<{ staff_id: string }>(
    sql`select distinct staff_id from team_members where team_id = ${current.teamId} and is_lead`,
  )

  for (const { staff_id: recipientId } of leads) {
    await notify({
      ...common,
      body: reason,
      dedupeKey: `${key}:${recipientId}`,
      kind: 'case-queued',
      recipientId,
      title: `${current.number} waits in your queue: nobody can take it now`,
    })
  }
}

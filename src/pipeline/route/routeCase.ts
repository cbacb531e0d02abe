import type { Payload, PayloadRequest } from 'payload'

import type { Clock } from '@/contracts/ports/clock'

import { slugs } from '@/contracts/slugs'
import { decideRoute } from '@/domain/routing/decideRoute'
import { crashPoint } from '@/lib/crashPoint'
import { enqueue } from '@/lib/enqueue'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../cases/caseRow'

import { systemActor } from '../cases/actor'
import { lockCase } from '../cases/caseRow'
import { notificationParts } from '../cases/notify'
import { writeCase } from '../cases/writeCase'
import { keepsOwner } from './keepsOwner'
import { decisionPart } from '../cases/routing/decisionPart'
import { readRoutingInput } from '../cases/routing/readRoutingInput'
import { readSlaTerms, slaMoments } from '../cases/routing/slaMoments'

export type RouteOutcome =
  | { kind: 'already-done' }
  | { kind: 'kept' }
  | { kind: 'not-routable' }
  | { assigneeId: null | string; kind: 'routed'; teamId: string }

/**
 * Stage 4: decides who works on a case, stores the receipt, assigns, starts the SLA clocks, and hands over to the
 * assistant, all in one transaction.
 *
 * Decisions are made one after the other: each sees the load that the one before it gave away, so capacity is never
 * exceeded. They take milliseconds.
 */
export const routeCase = async ({
  caseId,
  clock,
  messageId,
  payload,
}: {
  caseId: string
  clock: Clock
  messageId: string
  payload: Payload
}): Promise<RouteOutcome> => {
  const outcome = await inTransaction<RouteOutcome>({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      const current = await lockCase({ actor: systemActor, caseId, req })

      if (current === null || ['closed', 'pending-data', 'resolved'].includes(current.status)) {
        return { kind: 'not-routable' }
      }

      const [known] = await run<{ decided: boolean; keeps: boolean }>(sql`
        select exists (select 1 from routing_decisions where message_id = ${messageId}) as decided,
               ${keepsOwner(current)} as keeps`)

      if (known?.decided !== false) {
        return { kind: 'already-done' }
      }

      // Before the turn: what stands in the way of others should be short.
      await enqueue({ input: { caseId, messageId }, job: 'answer', req })
      crashPoint('route:before-decision')
      const now = clock()
      const routed = known.keeps
        ? await keep({ case: current, messageId, now, req })
        : await decide({ case: current, messageId, now, req })
      crashPoint('route:before-commit')

      return routed
    },
  })
  crashPoint('route:after-commit')

  return outcome
}

/** A customer who writes again stays with the person who knows the case. */
const keep = async ({
  case: current,
  messageId,
  now,
  req,
}: {
  case: CaseRow
  messageId: string
  now: Date
  req: PayloadRequest
}): Promise<RouteOutcome> => {
  await req.payload.db.create({
    collection: slugs.routingDecisions,
    data: {
      assignee: current.assigneeId,
      case: current.id,
      createdAt: now.toISOString(),
      inputs: { assigneeId: current.assigneeId, status: current.status },
      message: messageId,
      outcome: 'kept',
      rationale: 'The customer wrote again; the case stays with the person who works on it.',
      receipt: {},
      team: current.teamId,
      version: 'keep-1',
    },
    req,
    returning: false,
  })
  const moments = await slaMoments({ case: current, now, priority: current.priority, req })
  await writeCase({
    action: 'kept',
    actor: systemActor,
    after: { assigneeId: current.assigneeId, teamId: current.teamId },
    case: current,
    data: { assigneeId: current.assigneeId, messageId },
    events: ['case.changed'],
    now,
    req,
    set: moments,
  })

  return { kind: 'kept' }
}

const decide = async ({
  case: current,
  messageId,
  now,
  req,
}: {
  case: CaseRow
  messageId: string
  now: Date
  req: PayloadRequest
}): Promise<RouteOutcome> => {
  const termsOf = await readSlaTerms({ case: current, req })
  const { departments, input } = await readRoutingInput({ case: current, messageId, now, req })
  const decision = decideRoute(input)
  const departmentId = departments.get(decision.teamId) ?? current.departmentId
  const priority = decision.priority ?? current.priority

  await writeCase({
    action: 'routed',
    actor: systemActor,
    after: {
      assigneeId: decision.agentId,
      priority,
      ruleId: decision.ruleId,
      teamId: decision.teamId,
    },
    before: { assigneeId: current.assigneeId, priority: current.priority, teamId: current.teamId },
    beside: [
      decisionPart({
        caseId: current.id,
        decision,
        input,
        messageId,
        now,
        outcome: decision.outcome,
      }),
      ...notificationParts(
        decision.agentId === null
          ? []
          : [
              {
                body: current.subject,
                caseId: current.id,
                dedupeKey: `routed:${messageId}`,
                departmentId,
                kind: 'case-assigned',
                now,
                recipientId: decision.agentId,
                title: `${current.number} is yours (${priority})`,
              },
            ],
      ),
    ],
    case: current,
    data: {
      assigneeId: decision.agentId,
      messageId,
      outcome: decision.outcome,
      ruleId: decision.ruleId,
      teamId: decision.teamId,
    },
    events: ['case.routed', 'case.changed'],
    modelVersion: decision.versions['engine'] ?? '',
    now,
    reason: decision.rationale.join(' '),
    req,
    set: {
      ...termsOf({ now, priority }),
      assignee: decision.agentId,
      department: departmentId,
      expectedMinutes: decision.expectedMinutes,
      priority,
      team: decision.teamId,
      ...(current.status === 'new' ? { status: 'open' as const } : {}),
    },
  })

  return { assigneeId: decision.agentId, kind: 'routed', teamId: decision.teamId }
}

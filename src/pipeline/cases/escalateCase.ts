import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { RoutingInput } from '@/domain/routing/routingTypes'
import type { EscalationFlag, Priority } from '@/domain/vocabulary'

import { canMove } from '@/domain/cases/caseStatus'
import { decideRoute } from '@/domain/routing/decideRoute'
import { priorities } from '@/domain/vocabulary'
import { crashPoint } from '@/lib/crashPoint'
import { sql, sqlIn } from '@/lib/sql'

import { addNote } from './addNote'
import { lockCase } from './caseRow'
import { notificationParts } from './notify'
import { decisionPart } from './routing/decisionPart'
import { readRoutingInput } from './routing/readRoutingInput'
import { readSlaTerms } from './routing/slaMoments'
import { writeCase } from './writeCase'

export type EscalateOutcome =
  | { assigneeId: null | string; kind: 'escalated' }
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }

/**
 * Hands a case to people (requirements F3, F5): status, flags, at least the severity as priority, the team, and within
 * it the best agent by the same scoring as any routing decision, with its own receipt. The summary becomes a note; the
 * assistant is off from here on.
 */
export const escalateCase = async ({
  actor,
  caseId,
  flags,
  messageId,
  notifyTeamKeys = [],
  now,
  reason,
  req,
  severity,
  summary,
  teamKey,
}: {
  actor: Actor
  caseId: string
  flags: readonly EscalationFlag[]
  messageId: string
  /** Teams whose leads are told as well. */
  notifyTeamKeys?: readonly string[]
  now: Date
  reason: string
  req: PayloadRequest
  severity: Priority
  summary: string
  teamKey: string
}): Promise<EscalateOutcome> => {
  const run = await sqlIn(req)
  const noted = await addNote({ actor, caseId, now, req, staffId: null, text: summary })
  const current = noted.kind === 'added' ? await lockCase({ actor, caseId, req }) : null

  if (current === null) {
    return { kind: 'not-found' }
  }

  const check = canMove(current.status, 'escalated')

  if (!check.isLegal && current.status !== 'escalated') {
    return { kind: 'refused', reason: check.reason }
  }

  const [team] = await run<{ department_id: string; id: string; name: string }>(
    sql`select id, name, department_id from teams where key = ${teamKey} and is_active`,
  )
  const leads = await run<{ key: string; staff_id: string; team_id: string }>(sql`
    select t.id as team_id, t.key, m.staff_id from team_members m join teams t on t.id = m.team_id where m.is_lead`)
  await storeFlags({ caseId, flags, run })
  crashPoint('escalate:after-flags')
  const termsOf = await readSlaTerms({ case: current, req })
  // From here on all other decisions wait: one question about the load, one statement that writes.
  const read = await readRoutingInput({ case: current, messageId, now, req })
  const input: RoutingInput = {
    ...read.input,
    // Inside the team that the trigger names: its rule stands for all others.
    rules:
      team === undefined
        ? read.input.rules
        : [
            {
              conditions: { all: [] },
              id: `escalation:${flags.join('+')}`,
              isActive: true,
              name: `Escalation ${flags.join(', ')}`,
              position: 0,
              requiredSkills: [],
              setPriority: null,
              teamId: team.id,
              version: 'escalation',
            },
          ],
  }
  const decision = decideRoute(input)
  const priority = higher(current.priority, severity)
  const departmentId = team?.department_id ?? current.departmentId
  // The assignee; without one, and for teams told as well, the leads.
  const told = new Set([
    ...(decision.agentId === null ? [] : [decision.agentId]),
    ...leads
      .filter(
        ({ key, team_id }) =>
          notifyTeamKeys.includes(key) ||
          (decision.agentId === null && team_id === decision.teamId),
      )
      .map(({ staff_id }) => staff_id),
  ])
  await writeCase({
    action: 'escalated',
    actor,
    after: { assigneeId: decision.agentId, flags, priority, teamId: decision.teamId },
    before: {
      assigneeId: current.assigneeId,
      priority: current.priority,
      status: current.status,
      teamId: current.teamId,
    },
    beside: [
      decisionPart({
        caseId,
        decision,
        input,
        messageId: null,
        now,
        outcome: `escalated-${decision.outcome}`,
        reason,
      }),
      ...notificationParts(
        [...told].map((recipientId) => ({
          body: reason,
          caseId,
          dedupeKey: `escalated:${messageId}:${recipientId}`,
          departmentId,
          kind: 'case-escalated',
          now,
          recipientId,
          title: `${current.number} was escalated${flags.length > 0 ? `: ${flags.join(', ')}` : ''}`,
        })),
      ),
    ],
    case: current,
    data: {
      assigneeId: decision.agentId,
      flags,
      from: current.status,
      teamId: decision.teamId,
      to: 'escalated',
    },
    events: ['case.escalated', 'case.changed'],
    now,
    reason,
    req,
    set: {
      ...termsOf({ now, priority }),
      assignee: decision.agentId,
      assistantMode: 'off',
      department: departmentId,
      priority,
      status: 'escalated',
      summary,
      team: decision.teamId,
    },
  })

  return { assigneeId: decision.agentId, kind: 'escalated' }
}

const higher = (a: Priority, b: Priority): Priority =>
  priorities.indexOf(a) >= priorities.indexOf(b) ? a : b

/** The child rows of the select, written directly: the update of the case must not rewrite anything else. */
const storeFlags = async ({
  caseId,
  flags,
  run,
}: {
  caseId: string
  flags: readonly EscalationFlag[]
  run: Awaited<ReturnType<typeof sqlIn>>
}): Promise<void> => {
  for (const flag of flags) {
    await run(sql`
      insert into cases_escalation_flags ("order", parent_id, value, id)
      select coalesce(max("order"), 0) + 1, ${caseId}, ${flag}::enum_cases_escalation_flags, gen_random_uuid()
        from cases_escalation_flags where parent_id = ${caseId}
      having not bool_or(value = ${flag}::enum_cases_escalation_flags) or count(*) = 0`)
  }
}

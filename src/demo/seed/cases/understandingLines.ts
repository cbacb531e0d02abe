import type { CaseTelling, TimelineLine } from './caseTelling'
import { after, routedAfter, triagedAfter } from './caseTelling'
import { mistakenCategory } from './mistakenCategory'

const assignedAfter = 2200

/** What happens within seconds: triage, routing, and the assignment that a story passes over. */
export const understandingLines = ({
  demo,
  firstMessageId,
  ids,
  routed,
}: CaseTelling): TimelineLine[] => {
  if (demo.triage === null || routed === null) {
    return []
  }

  const { agentId, outcome, rationale, ruleId, teamId } = routed.decision

  return [
    {
      actorKind: 'system',
      at: after(demo.createdAt, triagedAfter),
      data: {
        category: mistakenCategory(demo) ?? demo.category,
        confidence: demo.triage.confidence,
        messageId: firstMessageId,
        priority: demo.priority,
        reason: demo.triage.rationale,
      },
      kind: 'triaged',
      staffId: null,
    },
    {
      actorKind: 'system',
      at: after(demo.createdAt, routedAfter),
      data: {
        assigneeId: agentId,
        messageId: firstMessageId,
        outcome,
        reason: rationale.join(' '),
        ruleId,
        teamId,
      },
      kind: 'routed',
      staffId: null,
    },
    ...(isAssignedSilently({ agentId, demo, ids })
      ? [
          {
            actorKind: 'system',
            at: after(demo.createdAt, assignedAfter),
            data: {
              assigneeId: demo.assigneeEmail === null ? null : ids.staff(demo.assigneeEmail),
              from: null,
              reason: 'Taken from the queue of the team by skill and load.',
              teamId: ids.teams(demo.team),
            },
            kind: 'assigned',
            staffId: null,
          },
        ]
      : []),
  ]
}

/** The story has somebody on the case without telling how, and routing chose nobody. */
const isAssignedSilently = ({
  agentId,
  demo,
  ids,
}: {
  agentId: null | string
  demo: CaseTelling['demo']
  ids: CaseTelling['ids']
}): boolean =>
  demo.assigneeEmail !== null &&
  agentId !== ids.staff(demo.assigneeEmail) &&
  demo.events.every(({ kind }) => kind !== 'assigned')

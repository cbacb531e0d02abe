import type { DemoCaseEvent, DemoMessage } from '../../content/types'
import { demoId } from '../demoId'
import type { SeedRow } from '../insertRows'
import type { CaseTelling, TimelineLine } from './caseTelling'
import { understandingLines } from './understandingLines'

/** Of two lines at the same moment the first one here comes first. */
const order = [
  'created',
  'message-received',
  'triaged',
  'routed',
  'held',
  'noted',
  'escalated',
  'assigned',
  'moved',
  'replied',
  'answered',
  'drafted',
  'edited',
]

/** The timeline of a case, oldest first, in the words of the doors that write it in real life. */
export const timelineOf = (telling: CaseTelling): TimelineLine[] => {
  const lines = [
    ...telling.demo.messages.map((message, index) => messageLine({ index, message, telling })),
    ...telling.demo.events.flatMap((event) => eventLines({ event, telling })),
    ...understandingLines(telling),
  ]

  return lines.toSorted(
    (a, b) => a.at.getTime() - b.at.getTime() || order.indexOf(a.kind) - order.indexOf(b.kind),
  )
}

export const eventRows = ({
  lines,
  telling: { caseId, demo },
}: {
  lines: readonly TimelineLine[]
  telling: CaseTelling
}): SeedRow[] =>
  lines.map(({ actorKind, at, data, kind, staffId }, index) => ({
    actor_kind: actorKind,
    case_id: caseId,
    created_at: at.toISOString(),
    data,
    id: demoId({ at, name: `event ${demo.key} ${String(index)}`, order: index }),
    kind,
    staff_id: staffId,
    updated_at: at.toISOString(),
  }))

const messageLine = ({
  index,
  message,
  telling: { demo, ids, messageIdOf },
}: {
  index: number
  message: DemoMessage
  telling: CaseTelling
}): TimelineLine => {
  const messageId = messageIdOf(message)
  const line = { at: message.sentAt, staffId: null }

  switch (message.direction) {
    case 'inbound':
      return {
        ...line,
        actorKind: 'customer',
        data: {
          channel: demo.channel,
          messageId,
          ...(index === 0 ? {} : moveAt({ at: message.sentAt, demo, to: 'open' })),
        },
        kind: index === 0 ? 'created' : 'message-received',
      }
    case 'internal':
      return {
        ...line,
        actorKind: message.authorKind === 'agent' ? 'staff' : 'assistant',
        data: { messageId },
        kind: 'noted',
        staffId: message.authorEmail === null ? null : ids.staff(message.authorEmail),
      }
    case 'outbound':
      return message.authorKind === 'assistant'
        ? {
            ...line,
            actorKind: 'assistant',
            data: {
              messageId,
              ...(message.isDraft
                ? {}
                : moveAt({ at: message.sentAt, demo, to: 'pending-customer' })),
            },
            kind: message.isDraft ? 'drafted' : 'answered',
          }
        : {
            ...line,
            actorKind: 'staff',
            data: { messageId },
            kind: 'replied',
            staffId: message.authorEmail === null ? null : ids.staff(message.authorEmail),
          }
  }
}

/** A move that a message brought with it: told in the line of the message, as the doors do. */
const moveAt = ({
  at,
  demo,
  to,
}: {
  at: Date
  demo: CaseTelling['demo']
  to: string
}): Record<string, unknown> => {
  const move = demo.events.find((event) => isMoveOf({ at, event, to }))

  return move === undefined ? {} : { ...move.data }
}

const isMoveOf = ({ at, event, to }: { at: Date; event: DemoCaseEvent; to: string }): boolean =>
  event.kind === 'moved' &&
  event.actorEmail === null &&
  event.data['to'] === to &&
  event.at.getTime() === at.getTime()

const isToldByMessage = (event: DemoCaseEvent, { demo }: CaseTelling): boolean =>
  demo.messages.some(
    ({ authorKind, direction, sentAt }, index) =>
      index > 0 &&
      ((direction === 'inbound' && isMoveOf({ at: sentAt, event, to: 'open' })) ||
        (authorKind === 'assistant' && isMoveOf({ at: sentAt, event, to: 'pending-customer' }))),
  )

const eventLines = ({
  event,
  telling,
}: {
  event: DemoCaseEvent
  telling: CaseTelling
}): TimelineLine[] => {
  const { demo, escalated, ids, routed } = telling
  const line = {
    actorKind: event.actorKind as string,
    at: event.at,
    staffId:
      event.actorKind === 'staff' && event.actorEmail !== null ? ids.staff(event.actorEmail) : null,
  }

  switch (event.kind) {
    case 'created': // the first message tells it
    case 'resolved': // the move before it tells it
    case 'routed': // told with the decision
      return []
    case 'assigned':
      // Routing has told it already when the story's agent was at work then.
      return routed?.decision.agentId === idOrNull(demo.assigneeEmail, ids.staff) &&
        routed.decision.teamId === ids.teams(demo.team)
        ? []
        : [
            {
              ...line,
              data: {
                assigneeId: idOrNull(demo.assigneeEmail, ids.staff),
                from: null,
                reason: 'Taken from the queue of the team by skill and load.',
                teamId: ids.teams(demo.team),
              },
              kind: 'assigned',
            },
          ]
    case 'escalated':
      return [
        {
          ...line,
          actorKind: 'assistant',
          data: {
            assigneeId: escalated?.decision.agentId ?? null,
            flags: demo.escalationFlags,
            from: 'open',
            reason: escalated?.decision.rationale.join(' ') ?? null,
            teamId: escalated?.decision.teamId ?? null,
            to: 'escalated',
          },
          kind: 'escalated',
        },
      ]
    case 'snoozed':
      return [
        {
          ...line,
          data: { fields: ['snoozedUntil'] },
          kind: 'edited',
        },
      ]
    case 'moved':
      return movedLines({ event, line, telling })
  }
}

const movedLines = ({
  event,
  line,
  telling,
}: {
  event: DemoCaseEvent
  line: Pick<TimelineLine, 'actorKind' | 'at' | 'staffId'>
  telling: CaseTelling
}): TimelineLine[] => {
  const { demo, firstMessageId } = telling

  if (event.data['to'] === 'pending-data') {
    return [
      {
        ...line,
        data: {
          fields: demo.dataProblems.map(({ field }) => field),
          from: event.data['from'],
          messageId: firstMessageId,
          reason: demo.dataProblems.map(({ problem }) => problem).join(' '),
          to: 'pending-data',
        },
        kind: 'held',
      },
    ]
  }

  // An escalation tells its own move.
  return event.data['to'] === 'escalated' || isToldByMessage(event, telling)
    ? []
    : [{ ...line, data: event.data, kind: 'moved' }]
}

const idOrNull = (key: null | string, idOf: (key: string) => string): null | string =>
  key === null ? null : idOf(key)

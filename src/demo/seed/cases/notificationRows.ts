import { demoId } from '../demoId'
import type { SeedRow } from '../insertRows'
import type { CaseTelling, TimelineLine } from './caseTelling'

const mostPerPerson = 10
/** The newest stay unread: what happened since the person last looked. */
const unreadPerPerson = 3

type Notice = {
  readonly at: Date
  readonly caseId: string
  readonly key: string
  readonly kind: string
  readonly recipientId: string
  readonly subject: string
  readonly title: string
}

/** The newest notifications of everybody who has cases. */
export const notificationRows = (
  told: readonly { readonly lines: readonly TimelineLine[]; readonly telling: CaseTelling }[],
): SeedRow[] => {
  const byPerson = Map.groupBy(told.flatMap(noticesOf), ({ recipientId }) => recipientId)

  return [...byPerson.values()].flatMap((notices) =>
    notices
      .toSorted((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, mostPerPerson)
      .map(({ at, caseId, key, kind, recipientId, subject, title }, index) => ({
        body: subject,
        case_id: caseId,
        created_at: at.toISOString(),
        dedupe_key: key,
        id: demoId({ at, name: `notification ${key}` }),
        kind,
        read_at: index < unreadPerPerson ? null : new Date(at.getTime() + 900_000).toISOString(),
        recipient_id: recipientId,
        title,
        updated_at: at.toISOString(),
      })),
  )
}

const noticesOf = ({
  lines,
  telling: { caseId, demo, ids, number },
}: {
  lines: readonly TimelineLine[]
  telling: CaseTelling
}): Notice[] => {
  if (demo.assigneeEmail === null) {
    return []
  }

  const recipientId = ids.staff(demo.assigneeEmail)
  const notice = { caseId, recipientId, subject: demo.subject }

  return lines.flatMap(({ at, data, kind }, index): Notice[] => {
    const key = `demo:${demo.key}:${String(index)}`

    switch (kind) {
      case 'assigned':
      case 'routed':
        return data['assigneeId'] === recipientId
          ? [
              {
                ...notice,
                at,
                key,
                kind: 'case-assigned',
                title: `${number} is yours (${demo.priority})`,
              },
            ]
          : []
      case 'escalated':
        return [
          {
            ...notice,
            at,
            key,
            kind: 'case-escalated',
            title: `${number} was escalated: ${demo.escalationFlags.join(', ')}`,
          },
        ]
      case 'message-received':
        return [
          {
            ...notice,
            at,
            key,
            kind: 'customer-replied',
            title: `The customer wrote on ${number}`,
          },
        ]
      default:
        return []
    }
  })
}

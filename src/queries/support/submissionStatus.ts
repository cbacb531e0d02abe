import type { Payload } from 'payload'

import type { CaseStatus } from '@/domain/vocabulary'

import { sql, sqlOn } from '@/lib/sql'

export type SubmissionStatus = {
  /** Null until intake has opened the case, a second or two after it was sent. */
  readonly caseNumber: null | string
  readonly createdAt: string
  readonly id: string
  readonly messages: readonly { from: 'customer' | 'support'; sentAt: string; text: string }[]
  readonly status: 'received' | CaseStatus
  readonly subject: null | string
  readonly updatedAt: string
}

/** What the sender of a web form may see of its case: public messages, no notes, no drafts, no names of staff. */
export const submissionStatus = async ({
  id,
  payload,
}: {
  id: string
  payload: Payload
}): Promise<null | SubmissionStatus> => {
  if (!/^req-[0-9a-f]{32}$/u.test(id)) {
    return null
  }

  const run = sqlOn(payload)
  const [row] = await run<{
    case_id: null | string
    created_at: Date | string
    number: null | string
    status: CaseStatus | null
    subject: null | string
    updated_at: Date | string
  }>(sql`
    select e.case_id, e.created_at, c.number, c.status, c.subject, coalesce(c.updated_at, e.updated_at) as updated_at
      from inbound_events e left join cases c on c.id = e.case_id
     where e.channel = 'web-form' and e.account = 'web-form' and e.provider_id = ${id}`)

  if (row === undefined) {
    return null
  }

  const messages =
    row.case_id === null
      ? []
      : await run<{
          created_at: Date | string
          direction: 'inbound' | 'outbound'
          text: string
        }>(sql`
          select direction, text, created_at from messages
           where case_id = ${row.case_id} and direction in ('inbound', 'outbound') and is_draft is not true
           order by created_at, id limit 200`)

  return {
    caseNumber: row.number,
    createdAt: new Date(row.created_at).toISOString(),
    id,
    messages: messages.map(({ created_at, direction, text }) => ({
      from: direction === 'inbound' ? 'customer' : 'support',
      sentAt: new Date(created_at).toISOString(),
      text,
    })),
    status: row.status ?? 'received',
    subject: row.subject,
    updatedAt: new Date(row.updated_at).toISOString(),
  }
}

import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { RichDoc } from '@/domain/rich/richDoc'
import type { CaseStatus } from '@/domain/vocabulary'

import { sql, sqlIn } from '@/lib/sql'

import { lockCase } from './caseRow'
import { writeCase } from './writeCase'

export type UnsendOutcome =
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }
  | { kind: 'unsent'; rich: null | RichDoc; text: string }

type Before = {
  firstRespondedAt: null | string
  lastMessageAt: null | string
  lastOutboundAt: null | string
  nextResponseDueAt: null | string
  resolvedAt: null | string
  status: CaseStatus
  waitingSince: null | string
  withdrawn: readonly string[]
}

type Row = {
  before: Before | null
  created_at: Date | string
  delivery_id: string
  is_last: boolean
  rich: null | RichDoc
  to_status: CaseStatus | null
  status: string
  attempts: number
  text: string
}

/**
 * Takes back an answer that waits to be sent: in the seconds after the click, or until its hour has come. Once an
 * attempt has begun nothing can be taken back, and that is said. What the answer had changed on the case returns to
 * what it was, unless somebody has changed it since. The assistant stays silent: a person is at work here.
 */
export const unsendReply = async ({
  actor,
  caseId,
  messageId,
  now,
  req,
}: {
  actor: Actor
  caseId: string
  messageId: string
  now: Date
  req: PayloadRequest
}): Promise<UnsendOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  const run = await sqlIn(req)
  const [row] = await run<Row>(sql`
    select d.id as delivery_id, d.status, d.attempts::int as attempts, m.text, m.composed -> 'rich' as rich, m.created_at,
           not exists (select 1 from messages o where o.case_id = m.case_id and o.direction <> 'internal'
                          and o.is_draft is not true and o.id <> m.id and o.created_at >= m.created_at) as is_last,
           e.data -> 'before' as before,
           -- A macro that went with the answer moved the case at the very same moment.
           coalesce((select o.data ->> 'to' from case_events o
                      where o.case_id = m.case_id and o.kind = 'moved' and o.created_at = m.created_at
                      order by o.id desc limit 1), e.data ->> 'to') as to_status
      from messages m
      join deliveries d on d.message_id = m.id
      left join case_events e on e.case_id = m.case_id and e.kind = 'replied' and e.data ->> 'messageId' = m.id::text
     where m.id = ${messageId} and m.case_id = ${caseId} and m.author_kind = 'agent' and m.direction = 'outbound'
       for update of d`)

  if (row === undefined) {
    return { kind: 'not-found' }
  }

  if (row.status !== 'queued' || row.attempts > 0 || row.before === null) {
    return { kind: 'refused', reason: 'It is already on its way and cannot be taken back.' }
  }

  const { before } = row
  await run(sql`delete from notifications where starts_with(dedupe_key, ${`watch:${messageId}:`})`)
  await run(sql`delete from attachments where message_id = ${messageId}`)
  await run(sql`delete from deliveries where id = ${row.delivery_id}`)
  await run(sql`delete from messages where id = ${messageId}`)

  if (before.withdrawn.length > 0 && row.is_last) {
    await run(sql`
      update messages set is_draft = true, direction = 'outbound'
       where case_id = ${caseId} and id in ${[...before.withdrawn]}`)
  }

  await writeCase({
    action: 'unsent',
    actor,
    after: { characters: row.text.length, messageId },
    case: current,
    data: { messageId },
    events: ['case.changed', 'case.message-added'],
    now,
    req,
    set: {
      messageCount: Math.max(0, current.messageCount - 1),
      ...(row.is_last
        ? {
            firstRespondedAt: before.firstRespondedAt,
            lastMessageAt: before.lastMessageAt,
            lastOutboundAt: before.lastOutboundAt,
            nextResponseDueAt: before.nextResponseDueAt,
            waitingSince: before.waitingSince,
          }
        : {}),
      ...(row.to_status !== null && row.to_status === current.status
        ? { resolvedAt: before.resolvedAt, status: before.status }
        : {}),
    },
  })

  return { kind: 'unsent', rich: row.rich, text: row.text }
}

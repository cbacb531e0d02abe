import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { mergeRefusal } from '@/domain/cases/mergeRefusal'
import { sql, sqlIn } from '@/lib/sql'

import { lockCase } from './caseRow'
import { momentsOf } from './moveCase'
import { moveMessages } from './moveMessages'
import { writeCase } from './writeCase'

export type MergeOutcome =
  { kind: 'merged' } | { kind: 'not-found' } | { kind: 'refused'; reason: string }

/**
 * Puts what was said on one case into another of the same customer and closes it (requirement B5). What the customer
 * still writes to the closed one arrives on the other. Drafts stay: they answered something else.
 */
export const mergeCase = async ({
  actor,
  caseId,
  intoId,
  now,
  req,
}: {
  actor: Actor
  /** The case that ends. */
  caseId: string
  /** The case that stays. */
  intoId: string
  now: Date
  req: PayloadRequest
}): Promise<MergeOutcome> => {
  const into = await lockCase({ actor, caseId: intoId, req })
  const current = into === null ? null : await lockCase({ actor, caseId, req })

  if (into === null || current === null) {
    return { kind: 'not-found' }
  }

  const run = await sqlIn(req)
  const merged = await run<{ id: string }>(sql`
    select id from cases where id in (${caseId}, ${intoId}) and merged_into_id is not null`)
  const reason = mergeRefusal({ from: current, into, mergedIds: merged.map(({ id }) => id) })

  if (reason !== null) {
    return { kind: 'refused', reason }
  }

  const messageIds = await moveMessages({ fromId: caseId, ids: null, req, toId: intoId })
  await writeCase({
    action: 'merged',
    actor,
    after: { into: into.number, messages: messageIds.length },
    before: { status: current.status },
    case: current,
    data: { from: current.status, into: into.number, messageIds },
    events: ['case.changed'],
    now,
    req,
    set: {
      mergedInto: intoId,
      messageCount: current.messageCount - messageIds.length,
      snoozedUntil: null,
      ...(current.status === 'closed'
        ? {}
        : { status: 'closed' as const, ...momentsOf({ current, now, to: 'closed' }) }),
    },
  })
  const waits = [into.waitingSince, current.waitingSince].flatMap((at) => (at === null ? [] : [at]))
  const [latest] = await run<{ at: Date | null | string }>(
    sql`select last_message_at as at from cases where id = ${caseId}`,
  )
  const [own] = await run<{ at: Date | null | string }>(
    sql`select last_message_at as at from cases where id = ${intoId}`,
  )
  const moments = [latest?.at, own?.at].flatMap((at) =>
    at == null ? [] : [new Date(at).getTime()],
  )
  await writeCase({
    action: 'merged-in',
    actor,
    after: { from: current.number, messages: messageIds.length },
    case: into,
    data: { from: current.number, messages: messageIds.length },
    events: messageIds.length === 0 ? ['case.changed'] : ['case.changed', 'case.message-added'],
    now,
    req,
    set: {
      messageCount: into.messageCount + messageIds.length,
      ...(moments.length === 0
        ? {}
        : { lastMessageAt: new Date(Math.max(...moments)).toISOString() }),
      ...(waits.length === 0
        ? {}
        : { waitingSince: new Date(Math.min(...waits.map((at) => at.getTime()))).toISOString() }),
    },
  })

  return { kind: 'merged' }
}

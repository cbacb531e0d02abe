import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'
import type { CaseStatus } from '@/domain/vocabulary'

import { sql, sqlIn } from '@/lib/sql'

import { lockCase } from './caseRow'
import { moveMessages } from './moveMessages'
import { writeCase } from './writeCase'

export type UnmergeOutcome =
  { kind: 'not-found' } | { kind: 'refused'; reason: string } | { kind: 'unmerged' }

type Line = { from?: CaseStatus; messageIds?: string[] }

/**
 * Takes back a merge: the messages that went over come back, and the case has the status it had. What was written on the
 * other case since stays there.
 */
export const unmergeCase = async ({
  actor,
  caseId,
  now,
  req,
}: {
  actor: Actor
  /** The case that was merged into another. */
  caseId: string
  now: Date
  req: PayloadRequest
}): Promise<UnmergeOutcome> => {
  const run = await sqlIn(req)
  const [link] = await run<{ into_id: null | string }>(
    sql`select merged_into_id as into_id from cases where id = ${caseId}`,
  )

  if (link?.into_id == null) {
    return { kind: 'refused', reason: 'It is not merged into another case.' }
  }

  const into = await lockCase({ actor, caseId: link.into_id, req })
  const current = await lockCase({ actor, caseId, req })
  const [line] = await run<{ data: Line }>(sql`
    select data from case_events where case_id = ${caseId} and kind = 'merged'
     order by created_at desc, id desc limit 1`)

  if (into === null || current === null) {
    return { kind: 'not-found' }
  }

  const back = await moveMessages({
    fromId: into.id,
    ids: line?.data.messageIds ?? [],
    req,
    toId: caseId,
  })
  const status = line?.data.from ?? 'open'
  await writeCase({
    action: 'unmerged',
    actor,
    after: { from: into.number, messages: back.length },
    case: current,
    data: { from: into.number },
    events: ['case.changed'],
    now,
    req,
    set: {
      closedAt: status === 'closed' ? now.toISOString() : null,
      mergedInto: null,
      messageCount: current.messageCount + back.length,
      status,
      ...(status === 'new' || status === 'open' || status === 'escalated'
        ? { waitingSince: now.toISOString() }
        : {}),
    },
  })
  await writeCase({
    action: 'merge-undone',
    actor,
    after: { of: current.number, messages: back.length },
    case: into,
    data: { of: current.number },
    events: ['case.changed'],
    now,
    req,
    set: { messageCount: Math.max(0, into.messageCount - back.length) },
  })

  return { kind: 'unmerged' }
}

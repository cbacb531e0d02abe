import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { DeskScope } from '../desk/scope'

import { isVisible } from '../desk/scope'

export type MissedQuestion = {
  readonly caseId: string
  readonly caseNumber: string
  readonly createdAt: string
  /** An article was found and sent, and the customer says that it did not help. */
  readonly isUnhelpful: boolean
  readonly language: string
  readonly text: string
}

const mostRead = 1000

/**
 * The customers' messages for which both searches found nothing good enough (KB_MISS), and those whose answer did not help
 * (F8), newest first, of the cases that this person may see. Indexes: assistant_runs_created_at, feedback_message.
 */
export const findMissed = async ({
  days,
  now,
  run,
  scope,
}: {
  days: number
  now: Date
  run: RunSql
  scope: DeskScope
}): Promise<readonly MissedQuestion[]> => {
  const since = new Date(now.getTime() - days * 86_400_000).toISOString()
  const rows = await run<{
    case_id: string
    created_at: Date | string
    is_unhelpful: boolean
    language: null | string
    number: string
    subject: string
    text: string
  }>(sql`
    select c.id as case_id, c.number, c.subject, r.created_at, coalesce(m.language, c.language) as language,
           left(m.text, 1000) as text, u.is_unhelpful
      from assistant_runs r
      join messages m on m.id = r.message_id
      join cases c on c.id = r.case_id
      cross join lateral (
        select exists (select 1 from feedback b where b.message_id = r.answer_id and b.is_helpful is false) as is_unhelpful) u
     where r.created_at >= ${since}
       and (u.is_unhelpful or exists (select 1 from assistant_runs_flags f where f.parent_id = r.id and f.value = 'KB_MISS'))
       and ${isVisible(scope)}
     order by r.created_at desc limit ${mostRead}`)

  return rows.map(({ case_id, created_at, is_unhelpful, language, number, text }) => ({
    caseId: case_id,
    caseNumber: number,
    createdAt: new Date(created_at).toISOString(),
    isUnhelpful: is_unhelpful,
    language: language ?? 'en',
    text,
  }))
}

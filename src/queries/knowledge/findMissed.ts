import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { DeskScope } from '../desk/scope'

import { isVisible } from '../desk/scope'

export type MissedQuestion = {
  readonly caseId: string
  readonly caseNumber: string
  readonly createdAt: string
  readonly language: string
  readonly text: string
}

const mostRead = 1000

/**
 * The customers' messages for which both searches found nothing good enough (KB_MISS), newest first, of the cases that this
 * person may see. Index: assistant_runs_created_at.
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
    language: null | string
    number: string
    subject: string
    text: string
  }>(sql`
    select c.id as case_id, c.number, c.subject, r.created_at, coalesce(m.language, c.language) as language,
           left(m.text, 1000) as text
      from assistant_runs r
      join messages m on m.id = r.message_id
      join cases c on c.id = r.case_id
     where r.created_at >= ${since}
       and exists (select 1 from assistant_runs_flags f where f.parent_id = r.id and f.value = 'KB_MISS')
       and ${isVisible(scope)}
     order by r.created_at desc limit ${mostRead}`)

  return rows.map(({ case_id, created_at, language, number, text }) => ({
    caseId: case_id,
    caseNumber: number,
    createdAt: new Date(created_at).toISOString(),
    language: language ?? 'en',
    text,
  }))
}

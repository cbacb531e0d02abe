import type { AuthorKind, Channel } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

export type CaseTalk = {
  readonly categoryId: null | string
  readonly channel: Channel
  readonly language: string
  /** What both sides said, oldest first; no notes, no drafts. */
  readonly messages: readonly { readonly author: AuthorKind; readonly text: string }[]
  readonly subject: string
}

const mostMessages = 100
const longest = 8000

/** What the copilot reads of a case that was opened through its door. Index: case_createdAt. */
export const findCaseTalk = async ({
  caseId,
  run,
}: {
  caseId: string
  run: RunSql
}): Promise<CaseTalk | null> => {
  const [row] = await run<Omit<CaseTalk, 'categoryId'> & { category_id: null | string }>(sql`
    select c.subject, c.channel, coalesce(c.language, 'en') as language, c.category_id,
           coalesce((select json_agg(json_build_object('author', m.author_kind, 'text', m.text) order by m.created_at, m.id)
                       from (select id, author_kind, left(text, ${longest}) as text, created_at from messages
                              where case_id = c.id and direction <> 'internal' and is_draft is not true
                              order by created_at desc, id desc limit ${mostMessages}) m), '[]') as messages
      from cases c where c.id = ${caseId}`)

  if (row === undefined) {
    return null
  }

  const { category_id: categoryId, ...talk } = row

  return { ...talk, categoryId }
}

import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { DeskScope } from '../desk/scope'

import { isReadable } from './readable'

export type ArticleUse = {
  /** Answers of the last 30 days that quote the article: sent, and waiting or withdrawn. */
  readonly answers: number
  readonly cases: number
  /** Answers sent since the article exists. */
  readonly ever: number
  readonly helpful: number
  readonly notHelpful: number
  /** Customers who read it in the answers of the last 30 days. */
  readonly sent: number
  readonly title: string
}

const days = 30

/**
 * What a change of an article reaches (its blast radius). Null where there is no such article for these eyes. Index:
 * assistant_runs_created_at; each answer's sources are read, so it is for one article at a time.
 */
export const findArticleUse = async ({
  articleId,
  now,
  run,
  scope,
}: {
  articleId: string
  now: Date
  run: RunSql
  scope: DeskScope
}): Promise<ArticleUse | null> => {
  const since = new Date(now.getTime() - days * 86_400_000).toISOString()
  const quotes = JSON.stringify([{ source: { articleId } }])
  const [row] = await run<ArticleUse>(sql`
    select coalesce((select l.title from articles_locales l where l._parent_id = a.id order by l._locale = 'en' desc limit 1), a.slug) as title,
           coalesce(a.used_count, 0)::int as ever, coalesce(a.helpful_count, 0)::int as helpful,
           coalesce(a.not_helpful_count, 0)::int as "notHelpful",
           u.answers, u.cases, u.sent
      from articles a
      cross join lateral (
        select count(*)::int as answers, count(distinct r.case_id)::int as cases,
               (count(*) filter (where r.outcome = 'sent'))::int as sent
          from assistant_runs r join messages m on m.id = r.answer_id
         where r.created_at >= ${since} and m.sources @> ${quotes}::jsonb) u
     where a.id = ${articleId} and ${isReadable(scope)}`)

  return row ?? null
}

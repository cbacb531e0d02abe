import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

export type IndexState = {
  /** Published articles with a text. */
  readonly articles: number
  /** Of these, whose passages are of this state and made by this model. */
  readonly done: number
  readonly passages: number
  readonly waiting: number
}

/** How far the index is: what `reindexAll` would still have to do, counted. */
export const findIndexState = async ({
  model,
  run,
}: {
  model: string
  run: RunSql
}): Promise<IndexState> => {
  const [row] = await run<IndexState>(sql`
    with published as (
      select a.id, a.updated_at from articles a
       where a._status = 'published'
         and exists (select 1 from articles_locales l
                      where l._parent_id = a.id and l.title <> ''
                        and (jsonb_typeof(l.body) = 'object'
                             or exists (select 1 from articles_steps s where s._parent_id = a.id and s._locale = l._locale))))
    select count(*)::int as articles,
           (count(*) filter (where p.all_good))::int as done,
           (select count(*)::int from knowledge_passages) as passages,
           (select count(*)::int from pgboss.job where name = 'index-article' and state in ('created', 'retry', 'active')) as waiting
      from published a
      left join (select k.article_id, bool_and(k.model = ${model} and k.article_updated_at = b.updated_at) as all_good
                   from knowledge_passages k join articles b on b.id = k.article_id group by k.article_id) p on p.article_id = a.id`)

  return row ?? { articles: 0, done: 0, passages: 0, waiting: 0 }
}

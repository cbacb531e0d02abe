import type { Payload } from 'payload'

import type { EmbeddingModel } from '@/contracts/ports/model'

import { enqueue } from '@/lib/enqueue'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'

import { modelName } from './modelName'

/** Jobs of one run. The next run goes on where this one ended, since what is done needs no job any more. */
const perRun = 500

/**
 * Queues `index-article` for every article whose passages are not what they should be: made by another embedding model,
 * read from another state of the article, missing, or left behind by an article that is no longer published. Articles
 * that already wait in the queue are left out, so it may run as often as anyone likes: at worker start and in the sweep.
 *
 * Resumable: the rows say what is left. An article that somebody has just changed is read before all of these. Until an article is done its passages are found by their words.
 */
export const reindexAll = ({
  embeddings,
  payload,
}: {
  embeddings: EmbeddingModel
  payload: Payload
}): Promise<{ queued: number }> =>
  inTransaction({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      const rows = await run<{ id: string }>(sql`
        with wrong as (
          select p.article_id as id from knowledge_passages p join articles a on a.id = p.article_id
           where p.model is distinct from ${modelName(embeddings)} or p.article_updated_at <> a.updated_at
              or a._status is distinct from 'published'
          union
          select a.id from articles a
           where a._status = 'published'
             and exists (select 1 from articles_locales l
                          where l._parent_id = a.id and l.title <> ''
                            and (jsonb_typeof(l.body) = 'object'
                                 or exists (select 1 from articles_steps s where s._parent_id = a.id and s._locale = l._locale)))
             and not exists (select 1 from knowledge_passages p where p.article_id = a.id))
        select id from wrong w
         where not exists (select 1 from pgboss.job j
                            where j.name = 'index-article' and j.state < 'active'
                              and j.data ->> 'articleId' = w.id::text)
         order by id limit ${perRun}`)

      for (const { id } of rows) {
        await enqueue({ input: { articleId: id }, isBulk: true, job: 'index-article', req })
      }

      return { queued: rows.length }
    },
  })

import type { Payload } from 'payload'

import type { EmbeddingModel } from '@/contracts/ports/model'

import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn, sqlOn } from '@/lib/sql'

import type { PassageRow } from './passageRow'

import { insertPassages } from './insertPassages'
import { modelName } from './modelName'
import { embeddedText, passageRow } from './passageRow'
import { readPublished } from './readPublished'

export type IndexOutcome =
  | { kind: 'indexed'; passages: number }
  | { kind: 'removed' }
  /** The article changed meanwhile: that change has queued a run of its own. */
  | { kind: 'superseded' }

/**
 * Brings the passages of one article in line with its published text, in every language that it is written in. A draft,
 * an unpublished or a deleted article loses its passages. Passages that did not change keep their vectors.
 *
 * Vectors are made before the transaction, which then looks whether the article is still the one that was read. Safe to
 * run twice and side by side: a run that read an older state never writes over a newer one.
 */
export const indexArticle = async ({
  articleId,
  embeddings,
  payload,
}: {
  articleId: string
  embeddings: EmbeddingModel
  payload: Payload
}): Promise<IndexOutcome> => {
  const articles = await readPublished({ articleId, payload })
  const now = new Date()
  const rows = articles.flatMap((article) =>
    article.passages.map((passage) => passageRow({ article, now, passage })),
  )
  const vectors = await vectorsOf({ articleId, embeddings, payload, rows })

  return inTransaction<IndexOutcome>({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      // Shared: a writer of the article waits until its passages stand, and two runs do not mix theirs.
      const [state] = await run<{ is_published: boolean; updated_at: string }>(sql`
        select _status = 'published' as is_published, updated_at::text from articles where id = ${articleId} for update`)
      const isSame = articles.every(
        ({ updatedAt }) =>
          state?.is_published === true &&
          new Date(updatedAt).getTime() === new Date(state.updated_at).getTime(),
      )

      if (!isSame) {
        return { kind: 'superseded' }
      }

      if (rows.length === 0) {
        // Read as a draft, published since: what that run wrote stays.
        await run(sql`
          delete from knowledge_passages p where article_id = ${articleId} and not exists (
            select 1 from articles a
             where a.id = p.article_id and a._status = 'published' and a.updated_at = p.article_updated_at)`)

        return { kind: 'removed' }
      }

      await run(sql`delete from knowledge_passages where article_id = ${articleId}`)
      await insertPassages({ articleId, model: modelName(embeddings), rows, run, vectors })

      return { kind: 'indexed', passages: rows.length }
    },
  })
}

/** Vectors by row: those of unchanged passages are kept, the others are made in one call. */
const vectorsOf = async ({
  articleId,
  embeddings,
  payload,
  rows,
}: {
  articleId: string
  embeddings: EmbeddingModel
  payload: Payload
  rows: readonly PassageRow[]
}): Promise<readonly (Float32Array | undefined)[]> => {
  const stored = await sqlOn(payload)<{ content_hash: string; embedding: string }>(sql`
    select content_hash, embedding::text from knowledge_passages
     where article_id = ${articleId} and model = ${modelName(embeddings)} and embedding is not null`)
  const known = new Map<string, Float32Array>(
    stored.map((row) => [
      row.content_hash,
      Float32Array.from(row.embedding.slice(1, -1).split(','), Number),
    ]),
  )
  const missing = rows.filter(({ content_hash }) => !known.has(content_hash))
  const made =
    missing.length === 0
      ? []
      : await embeddings.embed({ kind: 'passage', texts: missing.map(embeddedText) })

  for (const [index, { content_hash }] of missing.entries()) {
    const vector = made[index]

    if (vector !== undefined) {
      known.set(content_hash, vector)
    }
  }

  return rows.map(({ content_hash }) => known.get(content_hash))
}

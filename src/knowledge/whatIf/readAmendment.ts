import type { EmbeddingModel } from '@/contracts/ports/model'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { ArticleText } from '../articleText'
import type { Amendment } from './amendFound'

import { embeddedText, passageRow } from '../passageRow'

/** Stands for an article that has not been saved yet. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** Reads what the index holds of an article, and makes what it would hold with these texts; none: it is taken back. */
export const readAmendment = async ({
  articleId: given,
  embeddings,
  now,
  run,
  texts,
}: {
  articleId: null | string
  embeddings: EmbeddingModel
  now: Date
  run: RunSql
  texts: readonly Omit<ArticleText, 'updatedAt'>[]
}): Promise<Amendment> => {
  const articleId = given ?? nobody
  const before = await run<Amendment['before'][number]>(sql`
    select language, text_length, words::text as words from knowledge_passages where article_id = ${articleId}`)
  const rows = texts.flatMap((text) =>
    text.passages.map((passage) =>
      passageRow({ article: { ...text, updatedAt: now.toISOString() }, now, passage }),
    ),
  )
  const vectors =
    rows.length === 0
      ? []
      : await embeddings.embed({ kind: 'passage', texts: rows.map(embeddedText) })

  return {
    after: rows.map((row, at) => ({
      article_id: articleId,
      audience: row.audience,
      cosine: null,
      headings: row.headings,
      id: row.id,
      language: row.language,
      slug: row.slug,
      text: row.text,
      text_length: row.text_length,
      title: row.title,
      vector: vectors[at] ?? null,
      words: row.words,
    })),
    articleId,
    before,
  }
}

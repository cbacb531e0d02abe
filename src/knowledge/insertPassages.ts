import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { PassageRow } from './passageRow'

/** Writes passages with their vectors in one statement. The vocabulary follows by trigger. */
export const insertPassages = async ({
  articleId,
  model,
  rows,
  run,
  vectors,
}: {
  articleId: string
  model: string
  rows: readonly PassageRow[]
  run: RunSql
  /** By row. A passage without one is found by its words only. */
  vectors: readonly (Float32Array | undefined)[]
}): Promise<void> => {
  if (rows.length === 0) {
    return
  }

  const values = rows.map((row, index) => ({
    ...row,
    embedding: vectors[index] === undefined ? null : JSON.stringify([...vectors[index]]),
  }))

  await run(sql`
    insert into knowledge_passages
      (id, article_id, article_updated_at, language, audience, position, title, slug, headings, keywords, text,
       content_hash, words, title_length, text_length, model, embedding)
    select id, ${articleId}::uuid, article_updated_at, language, audience, position, title, slug,
           array(select jsonb_array_elements_text(headings)), keywords, text, content_hash, words::tsvector,
           title_length, text_length, ${model}, embedding::vector
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v
           (id uuid, article_updated_at timestamptz, language text, audience text, position integer, title text,
            slug text, headings jsonb, keywords text, text text, content_hash text, words text, title_length integer,
            text_length integer, embedding text)`)
}

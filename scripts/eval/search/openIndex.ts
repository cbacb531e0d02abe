import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { vector } from '@electric-sql/pglite-pgvector'

import { connectedEmbeddings } from '@/ai/embeddings/connectedEmbeddings'
import type { ArticleText } from '@/knowledge/articleText'
import { insertPassages } from '@/knowledge/insertPassages'
import { modelName } from '@/knowledge/modelName'
import { embeddedText, passageRow } from '@/knowledge/passageRow'
import { rankPassages, searchPassages } from '@/knowledge/searchPassages'
import { up } from '@/knowledge/schema'
import type { RunSql } from '@/lib/sql'
import { sql } from '@/lib/sql'
import { sqlOnPool } from '@/lib/sqlOnPool'
import { uuidv7 } from '@/lib/uuidv7'

export type SearchIndex = {
  /** Publishes an article; the ids of its passages in their order. */
  readonly add: (article: Omit<ArticleText, 'updatedAt'>) => Promise<readonly string[]>
  readonly close: () => Promise<void>
  /** An article's passages go, its editor changes it before they are made anew, or its editor takes it back. */
  readonly become: (
    state: 'changed' | 'gone' | 'unpublished',
    passages: readonly string[],
  ) => Promise<void>
  readonly rank: (input: Asked) => ReturnType<typeof rankPassages>
  readonly search: (input: Asked) => ReturnType<typeof searchPassages>
}

type Asked = { readonly language: string; readonly limit: number; readonly query: string }

const at = new Date('2026-01-01T00:00:00Z')

/** The index of the product in a database in memory: the same tables, statements and ranking. */
export const openIndex = async (): Promise<SearchIndex> => {
  const database = await PGlite.create({ extensions: { pg_trgm, vector } })
  await database.exec(`create extension vector; create extension pg_trgm;
    create table articles (
      id uuid primary key, _status text, updated_at timestamptz, audience text, department_id uuid)`)
  await database.exec(up)
  const run: RunSql = sqlOnPool({ query: (text, params) => database.query(text, params) })
  const embeddings = connectedEmbeddings()

  return {
    add: async (given) => {
      const article = { ...given, updatedAt: at.toISOString() }
      const articleId = uuidv7(at)
      const rows = article.passages.map((passage) => passageRow({ article, now: at, passage }))
      const vectors = await embeddings.embed({ kind: 'passage', texts: rows.map(embeddedText) })
      await run(
        sql`insert into articles values (${articleId}, 'published', ${article.updatedAt}, ${article.audience})`,
      )
      await insertPassages({ articleId, model: modelName(embeddings), rows, run, vectors })

      return rows.map(({ id }) => id)
    },
    close: () => database.close(),
    become: async (state, passages) => {
      const these = sql`any(${sql.param([...passages])}::uuid[])`
      const article = sql`id in (select article_id from knowledge_passages where id = ${these})`
      await run(
        {
          changed: sql`update articles set updated_at = updated_at + interval '1 minute' where ${article}`,
          gone: sql`delete from knowledge_passages where id = ${these}`,
          unpublished: sql`update articles set _status = 'draft' where ${article}`,
        }[state],
      )
    },
    rank: (input) => rankPassages({ ...input, audience: 'public', embeddings, run }),
    search: (input) => searchPassages({ ...input, audience: 'public', embeddings, run }),
  }
}

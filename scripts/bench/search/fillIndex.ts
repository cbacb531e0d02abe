import type pg from 'pg'

import { createBuiltInEmbeddings } from '@/ai/embeddings/createBuiltInEmbeddings'
import { insertPassages } from '@/knowledge/insertPassages'
import { modelName } from '@/knowledge/modelName'
import { embeddedText, passageRow } from '@/knowledge/passageRow'
import { up } from '@/knowledge/schema'
import { sql } from '@/lib/sql'
import { sqlOnPool } from '@/lib/sqlOnPool'
import { uuidv7 } from '@/lib/uuidv7'

import type { BenchArticle } from './writeTexts'

const at = new Date('2026-01-01T00:00:00Z')
/** The columns of the real table that search looks at. */
const articles = `create table articles (
  id uuid primary key, _status text not null, updated_at timestamptz not null, audience text not null,
  department_id uuid)`

const countWords = `
  insert into knowledge_words
  select p.language, w.lexeme, count(*) from knowledge_passages p cross join lateral unnest(p.words) w group by 1, 2`
const countTotals = `
  insert into knowledge_totals
  select language, count(*), sum(title_length), sum(text_length) from knowledge_passages group by 1`

/** Makes the tables of search in an empty database and fills them. One passage in fifty is internal or in German. */
export const fillIndex = async ({
  pool,
  texts,
}: {
  pool: pg.Pool
  texts: readonly BenchArticle[]
}): Promise<void> => {
  const client = await pool.connect()

  try {
    await fill({ client, texts })
  } finally {
    client.release()
  }
}

const fill = async ({
  client,
  texts,
}: {
  client: pg.PoolClient
  texts: readonly BenchArticle[]
}): Promise<void> => {
  const run = sqlOnPool(client)
  const embeddings = createBuiltInEmbeddings()
  await client.query('create extension if not exists vector')
  await client.query('create extension if not exists pg_trgm')
  await client.query(articles)
  await client.query(up)
  // Made again afterwards: the same index, in a tenth of the time.
  await client.query('drop index knowledge_passages_embedding_idx')
  // Counted once at the end: thousands of changes of one row in one transaction slow each other down.
  await client.query('alter table knowledge_passages disable trigger user')
  await client.query('begin')

  for (const [index, { passages, slug, title }] of texts.entries()) {
    const articleId = uuidv7(at)
    const audience = index % 50 === 1 ? 'internal' : 'public'
    const article = {
      audience,
      keywords: '',
      language: index % 50 === 0 ? 'de' : 'en',
      passages: [],
      slug,
      title,
      updatedAt: at.toISOString(),
    } as const
    const rows = passages.map((text, position) =>
      passageRow({ article, now: at, passage: { headings: [], position, text } }),
    )
    const vectors = await embeddings.embed({ kind: 'passage', texts: rows.map(embeddedText) })
    await run(
      sql`insert into articles values (${articleId}, 'published', ${at.toISOString()}, ${audience})`,
    )
    await insertPassages({ articleId, model: modelName(embeddings), rows, run, vectors })
  }

  await client.query('commit')
  await client.query(countWords)
  await client.query(countTotals)
  await client.query('alter table knowledge_passages enable trigger user')
  // A large graph is built several times as fast when it fits into memory.
  await client.query(`set maintenance_work_mem = '1GB'`)
  await client.query(
    'create index knowledge_passages_embedding_idx on knowledge_passages using hnsw (embedding vector_cosine_ops) with (m = 32, ef_construction = 200)',
  )
  await client.query('vacuum analyze')
}

import pg from 'pg'

import { createBuiltInEmbeddings } from '@/ai/embeddings/createBuiltInEmbeddings'
import { modelName } from '@/knowledge/modelName'
import { searchPassages } from '@/knowledge/searchPassages'
import { sql } from '@/lib/sql'
import { sqlOnPool } from '@/lib/sqlOnPool'

import { fillIndex } from './fillIndex'
import { writeQuestions, writeTexts } from './writeTexts'

export type SearchFigures = {
  readonly passages: number
  readonly fillSeconds: number
  /** Milliseconds of one search, embedding of the question included, one after the other. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** A `select 1` on the same connection: what the way to the database costs by itself. */
  readonly plainP95: number
  /** Share of the ten nearest vectors that the HNSW index finds, within all passages and within the rare language. */
  readonly recall: number
  readonly rareRecall: number
}

/**
 * Measures search in the empty database of `databaseUrl`, which it fills. Wanted: p95 under 50 ms at 10,000 passages,
 * under 100 ms at 100,000 on native Postgres.
 */
export const benchSearch = async ({
  databaseUrl,
  passages,
  questions = 300,
}: {
  databaseUrl: string
  passages: number
  questions?: number
}): Promise<SearchFigures> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })
  // The database is dropped while the pool still closes its connections.
  pool.on('error', () => undefined)

  try {
    const texts = writeTexts({ passages, seed: 7 })
    const from = performance.now()
    await fillIndex({ pool, texts })
    const fillSeconds = (performance.now() - from) / 1000
    const asked = writeQuestions({ articles: texts, count: questions, seed: 11 })
    const run = sqlOnPool(pool)
    const embeddings = createBuiltInEmbeddings()
    const search = (query: string): Promise<unknown> =>
      searchPassages({ audience: 'public', embeddings, language: 'en', limit: 5, query, run })

    for (const query of asked.slice(0, 20)) {
      await search(query)
    }

    const times = await timeEach(asked, search)
    const plain = await timeEach(asked, () => pool.query('select 1'))

    return {
      fillSeconds,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      p99: percentile(times, 0.99),
      passages: texts.length * 5,
      plainP95: percentile(plain, 0.95),
      rareRecall: await recallOf({ asked: asked.slice(0, 40), language: 'de', pool }),
      recall: await recallOf({ asked: asked.slice(0, 40), language: 'en', pool }),
    }
  } finally {
    await pool.end()
  }
}

const timeEach = async (
  asked: readonly string[],
  work: (query: string) => Promise<unknown>,
): Promise<number[]> => {
  const times: number[] = []

  for (const query of asked) {
    const from = performance.now()
    await work(query)
    times.push(performance.now() - from)
  }

  return times.toSorted((a, b) => a - b)
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** The ten nearest by the index against the ten nearest by reading all. */
const recallOf = async ({
  asked,
  language,
  pool,
}: {
  asked: readonly string[]
  language: string
  pool: pg.Pool
}): Promise<number> => {
  const embeddings = createBuiltInEmbeddings()
  const run = sqlOnPool(pool)
  const vectors = await embeddings.embed({ kind: 'query', texts: asked })
  let found = 0
  let wanted = 0

  for (const vector of vectors) {
    const literal = JSON.stringify([...vector])
    const near = await run<{ id: string }>(sql`
      select knowledge_near(${literal}::vector, ${language}, true, ${modelName(embeddings)}, 30) as id`)
    // `+ 0` keeps the index out of it.
    const exact = await run<{ id: string }>(sql`
      select id from knowledge_passages where language = ${language} and audience = 'public'
       order by (embedding <=> ${literal}::vector) + 0, id limit 10`)
    const ids = new Set(near.map(({ id }) => id))
    found += exact.filter(({ id }) => ids.has(id)).length
    wanted += exact.length
  }

  return wanted === 0 ? 1 : found / wanted
}

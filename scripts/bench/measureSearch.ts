import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import pg from 'pg'

import { step } from '../lib/say'
import { startDatabase } from '../lib/startDatabase'
import { onEnd } from './cleanups'
import { makeNativeDatabase } from './nativeServer'
import type { SearchFigures } from './search/benchSearch'
import { ms } from './summarise'
import type { DatabaseKind, SectionResult } from './types'

/** The size that every database is measured at, and the large one that only native Postgres is. */
const sizes = { embedded: [10_000], native: [10_000, 100_000] } as const
/** Wanted at most: milliseconds at p95. */
const targets: Readonly<Record<number, number>> = { 10_000: 50, 100_000: 100 }

export type KnowledgeFigures = SearchFigures & {
  readonly databaseVersion: string
  readonly kind: DatabaseKind
}

/** Searches a knowledge base of each size that this database is measured at, up to `most` passages. */
export const measureSearch = async ({
  most,
  ...of
}: {
  kind: DatabaseKind
  most: number
  nativeUrl: string
}): Promise<readonly KnowledgeFigures[]> => {
  const figures: KnowledgeFigures[] = []

  for (const passages of sizes[of.kind].filter((size) => size <= most)) {
    figures.push(await measureSize({ ...of, passages }))
  }

  return figures
}

/** In an empty database of its own. */
const measureSize = async ({
  kind,
  nativeUrl,
  passages,
}: {
  kind: DatabaseKind
  nativeUrl: string
  passages: number
}): Promise<KnowledgeFigures> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'caseway-bench-'))
  const removeFolder = onEnd(() => {
    rmSync(dataDir, { force: true, recursive: true })
  })
  const native = kind === 'native' ? await makeNativeDatabase(nativeUrl) : null
  const database = await startDatabase({ dataDir, logDir: dataDir, url: native?.url })
  const stop = onEnd(database.stop)

  try {
    // Loaded only here: it brings the embeddings with it.
    const { benchSearch } = await import('./search/benchSearch')
    const figures = await step(
      `Searching ${passages.toLocaleString('en')} passages (${kind})`,
      () => benchSearch({ databaseUrl: database.connectionString, passages }),
    )

    return { ...figures, databaseVersion: await versionOf(kind, database.connectionString), kind }
  } finally {
    await stop()
    await native?.drop()
    await removeFolder()
  }
}

const versionOf = async (kind: DatabaseKind, connectionString: string): Promise<string> => {
  const client = new pg.Client({ connectionString })
  await client.connect()

  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version')

    return `${kind}: PostgreSQL ${rows[0]?.server_version ?? 'unknown'}`
  } finally {
    await client.end()
  }
}

/** The section of the page. */
export const searchSection = (all: readonly KnowledgeFigures[]): SectionResult => ({
  checks: all.map((figures) => ({
    database: figures.kind,
    name: `knowledge search, p95 at ${figures.passages.toLocaleString('en')} passages`,
    target: targets[figures.passages] ?? 100,
    unit: 'ms',
    value: figures.p95,
  })),
  databases: [...new Set(all.map(({ databaseVersion }) => databaseVersion))],
  gaps: [
    ...all
      .filter(({ rareRecall, recall }) => Math.min(rareRecall, recall) < 0.9)
      .map(
        ({ kind, passages, rareRecall, recall }) =>
          `Search, ${kind}, ${passages.toLocaleString('en')} passages: the vector index finds ${percent(recall)} of the ten nearest, ${percent(rareRecall)} in a rare language.`,
      ),
    ...sizes.native
      .filter((size) => !all.some(({ passages }) => passages === size))
      .map((size) => `Search: not measured at ${size.toLocaleString('en')} passages.`),
  ],
  id: 'search',
  method: [
    'Made-up articles of five passages, 60 to 160 words each, one in fifty in another language and one in fifty internal; ' +
      '300 questions one after the other, each with its own embedding, vector, full-text and spelling search and fusion. ' +
      'Baseline: `select 1` on the same connection. Recall: share of the ten nearest vectors that the HNSW index finds.',
  ],
  tables: [
    {
      head: [
        ...['database', 'passages', 'filled in', 'p50 ms', 'p95 ms', 'p99 ms'],
        ...['select 1 p95 ms', 'recall', 'recall, rare language'],
      ],
      rows: all.map((figures) => [
        figures.kind,
        figures.passages.toLocaleString('en'),
        `${figures.fillSeconds.toFixed(0)} s`,
        ms(figures.p50),
        ms(figures.p95),
        ms(figures.p99),
        ms(figures.plainP95),
        percent(figures.recall),
        percent(figures.rareRecall),
      ]),
      title: 'Searches',
    },
  ],
  title: 'Knowledge search',
})

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import pg from 'pg'

import { runMain } from '../lib/plainError'
import { startDatabase } from '../lib/startDatabase'
import type { SearchFigures } from './search/benchSearch'
import { benchSearch } from './search/benchSearch'

export type SearchBench = SearchFigures & { readonly database: 'embedded' | 'native' }

/**
 * Search at a number of passages, in a database made for it and taken away afterwards: in the server of `serverUrl`, or
 * embedded when that is empty.
 */
export const runSearchBench = async ({
  passages,
  serverUrl,
}: {
  passages: number
  serverUrl: string
}): Promise<SearchBench> => {
  if (serverUrl === '') {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'caseway-bench-search-'))
    const database = await startDatabase({ dataDir, logDir: dataDir, url: undefined })

    try {
      const figures = await benchSearch({ databaseUrl: database.connectionString, passages })

      return { ...figures, database: 'embedded' }
    } finally {
      await database.stop()
      rmSync(dataDir, { force: true, recursive: true })
    }
  }

  const name = `caseway_bench_search_${String(process.pid)}`
  const url = new URL(serverUrl)
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()

  try {
    await client.query(`create database ${name}`)
    url.pathname = `/${name}`

    return { ...(await benchSearch({ databaseUrl: url.href, passages })), database: 'native' }
  } finally {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.end()
  }
}

/** `search.ts [passages]`: by itself, in the server of DATABASE_URL or embedded; prints the figures. */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const passages = Number(process.argv[2] ?? 10_000)
    const figures = await runSearchBench({
      passages,
      serverUrl: process.env['DATABASE_URL'] ?? '',
    })
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
  })
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import type { EmbeddedPostgres } from '@/embedded/startEmbeddedPostgres'

import { startEmbeddedPostgres } from '@/embedded/startEmbeddedPostgres'

import { connectClient } from './support'

let database: EmbeddedPostgres

beforeAll(async () => {
  database = await startEmbeddedPostgres({ dataDir: undefined, port: 0 })
})

afterAll(async () => {
  await database.stop()
})

describe('the extensions that Caseway needs', () => {
  it('pgvector finds neighbours through an HNSW index', async () => {
    const client = await connectClient(database.connectionString)
    await client.query('create extension if not exists vector')
    await client.query('create table passages (id int primary key, embedding vector(384))')
    await client.query(
      `insert into passages
       select n, (select array_agg(sin(n * 0.37 + d * 0.11 * (n % 7 + 1))) from generate_series(1, 384) d)::vector
       from generate_series(1, 500) n`,
    )
    await client.query('create index on passages using hnsw (embedding vector_cosine_ops)')
    await client.query('set enable_seqscan = off')
    const nearest =
      'select id from passages order by embedding <=> (select embedding from passages where id = 77) limit 5'

    const plan = await client.query<{ 'QUERY PLAN': string }>(`explain ${nearest}`)
    const { rows } = await client.query<{ id: number }>(nearest)

    expect(plan.rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(
      'Index Scan using passages_embedding_idx',
    )
    expect(rows).toHaveLength(5)
    expect(rows[0]?.id).toBe(77)
  })

  it('pg_trgm finds a mistyped word through an index, and unaccent, pgcrypto and uuids work', async () => {
    const client = await connectClient(database.connectionString)
    await client.query(
      'create extension pg_trgm; create extension unaccent; create extension pgcrypto; create extension "uuid-ossp"',
    )
    await client.query(
      'create table titles (title text); create index on titles using gin (title gin_trgm_ops)',
    )
    await client.query(
      "insert into titles values ('Reset your password'), ('Change the invoice address')",
    )

    expect((await client.query("select title from titles where 'pasword' <% title")).rows).toEqual([
      { title: 'Reset your password' },
    ])
    expect(
      (await client.query("select unaccent('Zoë') as plain, length(uuidv7()::text) as uuid")).rows,
    ).toEqual([{ plain: 'Zoe', uuid: 36 }])
    expect(
      (
        await client.query(
          "select encode(digest('a', 'sha256'), 'hex') like 'ca978112%' as hashed, uuid_generate_v4() is not null as made",
        )
      ).rows,
    ).toEqual([{ hashed: true, made: true }])
  })

  it('full-text search works in several languages', async () => {
    const client = await connectClient(database.connectionString)

    expect(
      (
        await client.query(
          "select to_tsvector('german', 'die Rechnungen') @@ to_tsquery('german', 'Rechnung') as de, to_tsvector('spanish', 'las facturas') @@ to_tsquery('spanish', 'factura') as es, to_tsvector('arabic', 'الكتاب') is not null as ar",
        )
      ).rows,
    ).toEqual([{ ar: true, de: true, es: true }])
  })
})

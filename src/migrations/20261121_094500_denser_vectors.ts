import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/*
 * A denser graph of vectors, looked through further: of the ten nearest it finds 98 % instead of 76 % (10,000 passages).
 * Vectors of hashed words lie far apart in all directions; the default graph has too few ways between them.
 */
const near = (search: number): string => `
create or replace function knowledge_near(asked vector, in_language text, for_public boolean, by_model text, how_many integer)
returns setof uuid language plpgsql stable
set hnsw.ef_search = ${String(search)} set hnsw.iterative_scan = 'relaxed_order' set hnsw.max_scan_tuples = 20000 as $$
begin
  return query
    select p.id from knowledge_passages p
     where p.language = in_language and p.model = by_model and (p.audience = 'public' or not for_public)
     order by p.embedding <=> asked limit how_many;
end $$;`

const index = (options: string): string => `
-- A large base takes longer than any statement of the product may.
set local statement_timeout = 0;
drop index knowledge_passages_embedding_idx;
create index knowledge_passages_embedding_idx on knowledge_passages using hnsw (embedding vector_cosine_ops)${options};`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(index(' with (m = 32, ef_construction = 200)') + near(200)))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(index('') + near(100)))
}

import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

import { nearest } from '@/knowledge/nearest'

/* Small languages are read as a whole, large ones by a broader walk through the graph: 9 of the 10 nearest at 100,000. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(nearest))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
drop function knowledge_near_few;
drop function knowledge_near_many;
drop index knowledge_passages_language_idx;
create or replace function knowledge_near(asked vector, in_language text, for_public boolean, by_model text, how_many integer)
returns setof uuid language plpgsql stable
set hnsw.ef_search = 120 set hnsw.iterative_scan = 'relaxed_order' set hnsw.max_scan_tuples = 20000 as $$
begin
  return query
    select p.id from knowledge_passages p
     where p.language = in_language and p.model = by_model and (p.audience = 'public' or not for_public)
     order by p.embedding <=> asked limit how_many;
end $$;`),
  )
}

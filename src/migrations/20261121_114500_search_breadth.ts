import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/*
 * How many candidates a search of the graph keeps. With 200 the planner thought reading the whole table cheaper than the
 * graph (10,000 passages) and did so: all of the ten nearest, in three times the time. With 120 it walks the graph.
 */
const breadth = (search: number): string =>
  `alter function knowledge_near set hnsw.ef_search = ${String(search)};`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(breadth(120)))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(breadth(200)))
}

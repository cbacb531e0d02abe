import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

import { withdrawal } from '@/knowledge/withdrawal'

/* Unpublishing takes an article out of the index in its own transaction; the vocabulary is written without deadlocks. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(withdrawal))
}

/** The new way of counting keeps the same numbers and stays. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw('drop trigger articles_withdrawn on articles; drop function knowledge_withdraw();'),
  )
}

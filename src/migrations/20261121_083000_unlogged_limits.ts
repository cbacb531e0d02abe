import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/**
 * Counting a hit must not wait for the disk: all forms of one address count on one row, one after the other. After a
 * crash of the database the counters begin at zero.
 */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(sql`alter table rate_limits set unlogged`)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(sql`alter table rate_limits set logged`)
}

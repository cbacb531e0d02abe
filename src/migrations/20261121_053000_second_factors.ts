import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/* Never on the staff collection: signing in writes the whole row back, and no API may ever read these. */
const tables = `
-- One second factor per person. The secret is sealed with the field key; of recovery codes only digests are kept.
create table second_factors (
  staff_id uuid primary key references staff(id) on delete cascade,
  secret text not null,
  confirmed_at timestamptz,
  -- The newest time step that was used: it and all before it are refused.
  last_step bigint not null default 0,
  failures integer not null default 0,
  locked_until timestamptz,
  recovery jsonb not null default '[]',
  created_at timestamptz not null,
  updated_at timestamptz not null
);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(tables))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table second_factors;'))
}

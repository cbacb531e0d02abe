import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/* What the desk remembers of one person; no record of the product, so no collection. */
const tables = `
-- When somebody last looked at a case. Newer activity is unread; \`-infinity\` means "marked unread by hand".
create table case_reads (
  staff_id uuid not null references staff(id) on delete cascade,
  case_id uuid not null references cases(id) on delete cascade,
  read_at timestamptz not null,
  primary key (staff_id, case_id)
);
create index case_reads_case_idx on case_reads (case_id);

-- How somebody wants to be told, and before when everything counts as read.
create table desk_settings (
  staff_id uuid primary key references staff(id) on delete cascade,
  notifications jsonb not null default '{}',
  read_before timestamptz not null default '-infinity'
);

-- Cases by tag: the unique index begins with the case.
create index case_tags_tag_case_idx on case_tags (tag_id, case_id);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(tables))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
drop index case_tags_tag_case_idx;
drop table desk_settings;
drop table case_reads;
`),
  )
}

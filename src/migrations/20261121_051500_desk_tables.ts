import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/* What the desk remembers between two devices and two people; no record of the product, so no collection. */
const tables = `
-- What somebody has typed and not sent, on whichever device. One text per person, case and box.
create table composer_drafts (
  case_id uuid not null references cases(id) on delete cascade,
  staff_id uuid not null references staff(id) on delete cascade,
  mode text not null check (mode in ('note', 'reply')),
  text text not null,
  rev integer not null default 1,
  updated_at timestamptz not null,
  primary key (case_id, staff_id, mode)
);
create index composer_drafts_staff_idx on composer_drafts (staff_id, updated_at desc);

-- Who has a case open. Worth nothing after a crash, hence unlogged.
create unlogged table case_presence (
  case_id uuid not null,
  staff_id uuid not null,
  state text not null check (state in ('replying', 'viewing')),
  seen_at timestamptz not null,
  primary key (case_id, staff_id)
);
create index case_presence_seen_idx on case_presence (seen_at);

-- Cases that wake up: looked for every minute.
create index cases_snoozed_idx on cases (snoozed_until) where snoozed_until is not null;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(tables))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
drop index cases_snoozed_idx;
drop table case_presence;
drop table composer_drafts;
`),
  )
}

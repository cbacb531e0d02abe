import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/* `messages.composed` is Payload's; the rest is what colleagues write together, no record of the product. */
const up_ = `
alter table messages add column composed jsonb;
alter table composer_drafts add column rich jsonb;

-- A text that several people write at once: one per case and box. Gone when it was sent.
create table shared_drafts (
  id uuid primary key,
  case_id uuid not null references cases(id) on delete cascade,
  mode text not null check (mode in ('note', 'reply')),
  started_by uuid references staff(id) on delete set null,
  created_at timestamptz not null,
  unique (case_id, mode)
);

-- Its changes in the order in which they were taken, as the browsers encode them; merged now and then.
create table shared_draft_updates (
  seq bigint generated always as identity primary key,
  draft_id uuid not null references shared_drafts(id) on delete cascade,
  data bytea not null
);
create index shared_draft_updates_draft_idx on shared_draft_updates (draft_id, seq);

-- Whose cursor stands where. Worth nothing after a crash, hence unlogged.
create unlogged table shared_draft_people (
  draft_id uuid not null,
  client_id bigint not null,
  staff_id uuid not null,
  state jsonb not null,
  seen_at timestamptz not null,
  primary key (draft_id, client_id)
);
create index shared_draft_people_seen_idx on shared_draft_people (seen_at);
`

const down_ = `
drop table shared_draft_people;
drop table shared_draft_updates;
drop table shared_drafts;
alter table composer_drafts drop column rich;
alter table messages drop column composed;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(up_))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(down_))
}

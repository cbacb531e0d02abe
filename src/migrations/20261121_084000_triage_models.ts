import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/* Megabytes a row, and read by id only: no collection, which would select the bytes on every find. */
const tables = `
-- One version of the triage model: what it learned from, how it compared on held-back cases, and what became of it.
-- The starter model has no row: it is what answers while no version is active.
create table triage_models (
  id uuid primary key,
  state text not null check (state in ('training', 'active', 'kept', 'rejected', 'failed')),
  -- Of the bytes; triage results name it.
  version text,
  asked_by_id uuid references staff(id) on delete set null,
  -- Only what people said by then is learned from: a run that was cut off starts again with the same examples.
  asked_at timestamptz not null,
  phase text not null default 'waiting',
  progress real not null default 0,
  ended_at timestamptz,
  activated_at timestamptz,
  reason text,
  counts jsonb,
  scores jsonb,
  bytes bytea
);
-- The bytes do not compress, and are read whole.
alter table triage_models alter column bytes set storage external;
create unique index triage_models_one_active on triage_models (state) where state = 'active';
create unique index triage_models_one_training on triage_models (state) where state = 'training';
create index triage_models_asked_idx on triage_models (asked_at desc);
-- What people corrected: few among many.
create index triage_results_corrected_idx on triage_results (id) where corrections is not null;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(tables))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
drop index triage_results_corrected_idx;
drop table triage_models;
`),
  )
}

import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/* How the assistant is judged: figures beside the runs, no records that anybody edits. */
const tables = `
-- The assistant's answer beside what a person made of it, once per run.
create table assistant_comparisons (
  run_id uuid primary key references assistant_runs(id) on delete cascade,
  case_id uuid not null references cases(id) on delete cascade,
  department_id uuid references departments(id) on delete set null,
  category_id uuid references categories(id) on delete set null,
  mode text not null,
  -- In mode auto this answer would have left: only these count for the modes.
  would_send boolean not null,
  basis text not null check (basis in ('approved', 'corrected', 'quiet', 'rating', 'reply')),
  answer text not null,
  reply_id uuid references messages(id) on delete set null,
  similarity real,
  edits integer,
  agrees boolean not null,
  decided_at timestamptz not null
);
create index assistant_comparisons_decided_idx on assistant_comparisons (decided_at desc, run_id desc);
create index assistant_comparisons_department_idx on assistant_comparisons (department_id, decided_at desc);
create index assistant_comparisons_category_idx on assistant_comparisons (category_id, decided_at desc);
create index assistant_comparisons_case_idx on assistant_comparisons (case_id);

-- Agreement of a department, a category, or everything, since a moment.
create function assistant_agreement(of_department uuid, of_category uuid, since timestamptz)
  returns table (agreed integer, total integer) language sql stable as $$
  select count(*) filter (where agrees)::int, count(*)::int from assistant_comparisons
   where would_send and decided_at >= since
     and (of_department is null or department_id = of_department)
     and (of_category is null or category_id = of_category)
$$;

-- How the house wants its assistant: the newest row holds, the others are its history.
create table assistant_settings (
  id bigint generated always as identity primary key,
  settings jsonb not null,
  created_at timestamptz not null,
  created_by uuid references staff(id) on delete set null
);

-- Runs of the golden conversations, and what each of them showed.
create table assistant_evaluations (
  id uuid primary key,
  cause text not null check (cause in ('article', 'clock', 'manual', 'rule', 'settings')),
  subject text,
  -- The change that was tried and not yet made; null: the product as it is.
  candidate jsonb,
  status text not null check (status in ('done', 'failed', 'queued', 'running')),
  done integer not null default 0,
  total integer not null default 0,
  figures jsonb,
  results jsonb,
  engine text,
  error text,
  requested_by uuid references staff(id) on delete set null,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index assistant_evaluations_created_idx on assistant_evaluations (created_at desc);
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(tables))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(
    sql.raw(`
drop table assistant_evaluations;
drop table assistant_settings;
drop function assistant_agreement(uuid, uuid, timestamptz);
drop table assistant_comparisons;
`),
  )
}

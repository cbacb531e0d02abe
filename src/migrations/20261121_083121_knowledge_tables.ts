import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/* Macros that were in use stay in use; sentences that contradict each other; the audit of what is new. */
const changes = `
update macros set _status = 'published';
update _macros_v set version__status = 'published';
update _macros_v v set latest = true
 where not exists (select 1 from _macros_v n where n.parent_id = v.parent_id and n.created_at > v.created_at);

-- Pairs of sentences that cannot both be true, each with where it stands. A pair that somebody waved through stays so.
create table knowledge_contradictions (
  id uuid primary key,
  pair_key text not null unique,
  kind text not null,
  language text not null,
  subject text not null,
  left_kind text not null,
  left_id uuid not null,
  left_name text not null,
  left_text text not null,
  right_kind text not null,
  right_id uuid not null,
  right_name text not null,
  right_text text not null,
  found_at timestamptz not null,
  checked_at timestamptz not null,
  dismissed_at timestamptz,
  dismissed_by uuid references staff(id) on delete set null
);
create index knowledge_contradictions_left_idx on knowledge_contradictions (left_id);
create index knowledge_contradictions_right_idx on knowledge_contradictions (right_id);

select audit_attach('synonyms', '{}');
select audit_attach('macros', '{"ignore": ["used_count"]}');
select audit_attach('articles', '{"ignore": ["helpful_count", "not_helpful_count", "used_count"]}');
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw(changes))
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw('drop table knowledge_contradictions;'))
}

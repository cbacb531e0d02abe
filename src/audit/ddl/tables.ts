/**
 * Tables of the audit trail, and what makes them append-only.
 *
 * Plain SQL, because Payload and drizzle-kit can make neither partitions nor triggers. Runs on Postgres 15 to 18.
 */
export const tables = `
-- Payload's migration makes a plain, empty table for the collection that shows the trail; this one takes its place.
do $$
begin
  if (select relkind from pg_class where oid = to_regclass('audit_entries')) = 'r' then
    if exists (select from audit_entries) then
      raise exception 'audit_entries has rows and is not partitioned: move them first';
    end if;
    drop table audit_entries cascade;
  end if;
end $$;

create sequence audit_entries_ordinal_seq;

create table audit_entries (
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  xid xid8 not null default pg_current_xact_id(),
  ordinal bigint not null default nextval('audit_entries_ordinal_seq'),
  actor_kind text not null,
  actor_id text,
  actor_role text,
  action text not null,
  subject_type text,
  subject_id text,
  case_id text,
  before jsonb,
  after jsonb,
  reason text,
  request_id text,
  ip_truncated text,
  model_version text,
  source text not null default 'trigger' check (source in ('code', 'trigger')),
  primary key (id, at)
) partition by range (at);

create index audit_entries_case_idx on audit_entries (case_id, at desc) where case_id is not null;
create index audit_entries_subject_idx on audit_entries (subject_id, at desc);
create index audit_entries_actor_idx on audit_entries (actor_id, at desc) where actor_id is not null;
create index audit_entries_action_idx on audit_entries (action, at desc);
create index audit_entries_at_idx on audit_entries (at desc, id);
create index audit_entries_position_idx on audit_entries (xid, ordinal);

create table audit_entries_default partition of audit_entries default;

-- One row: tells chains apart that share a checkpoints file (a database that was made anew).
create table audit_chain (
  id uuid primary key default gen_random_uuid(),
  started_at timestamptz not null default now()
);
insert into audit_chain default values;

create table audit_seals (
  seq bigint primary key,
  entry_id uuid not null unique,
  entry_at timestamptz not null,
  entry_xid xid8 not null,
  prev_hash text not null,
  hash text not null,
  batch bigint not null
);
create index audit_seals_entry_at_idx on audit_seals (entry_at);

create table audit_checkpoints (
  batch bigint primary key,
  first_seq bigint not null,
  last_seq bigint not null,
  last_hash text not null,
  at text not null,
  signature text not null
);

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception '% on % refused: the audit trail is append-only', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger audit_append_only before update or delete on audit_entries
  for each row execute function audit_refuse();
create trigger audit_no_truncate before truncate on audit_entries
  for each statement execute function audit_refuse();
create trigger audit_no_truncate before truncate on audit_entries_default
  for each statement execute function audit_refuse();

create trigger audit_append_only before update or delete on audit_seals
  for each row execute function audit_refuse();
create trigger audit_no_truncate before truncate on audit_seals
  for each statement execute function audit_refuse();

create trigger audit_append_only before update or delete on audit_checkpoints
  for each row execute function audit_refuse();
create trigger audit_no_truncate before truncate on audit_checkpoints
  for each statement execute function audit_refuse();

create trigger audit_append_only before insert or update or delete on audit_chain
  for each row execute function audit_refuse();
create trigger audit_no_truncate before truncate on audit_chain
  for each statement execute function audit_refuse();
`

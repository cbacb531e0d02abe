import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/*
 * What Payload cannot make: extensions, sequences, partitions, triggers, vectors, partial and GIN indexes.
 * Written out, not imported: a migration says what a database got, whatever the code becomes later.
 */

const flowTables = `
create sequence case_number_seq start 10001;

-- Processes that live. A row that stops moving is a process that died.
create table process_heartbeats (
  instance uuid primary key,
  role text not null,
  started_at timestamptz not null,
  at timestamptz not null,
  memory_bytes bigint not null default 0
);

-- Minutes in which a role was alive: what uptime is counted from.
create table uptime_minutes (
  role text not null,
  minute timestamptz not null,
  primary key (role, minute)
);

-- What the stand-in took in a provider's place, while no provider is connected.
create table stand_in_messages (
  provider_id text primary key,
  channel text not null,
  sender text not null,
  recipient text not null,
  subject text,
  text text not null,
  token text,
  raw text not null,
  received_at timestamptz not null
);
create index stand_in_messages_recipient_idx on stand_in_messages (recipient, received_at desc);
create index stand_in_messages_received_idx on stand_in_messages (received_at desc);

-- Fixed windows per key: sign-in, public forms, reset mails.
create table rate_limits (
  key text not null,
  window_start timestamptz not null,
  hits integer not null,
  primary key (key, window_start)
);

-- KPIs and threading read these.
create index messages_provider_message_idx on messages (provider_message_id) where provider_message_id is not null;
create index messages_untriaged_idx on messages (created_at) where direction = 'inbound' and triaged_at is null;
create index cases_resolved_idx on cases (resolved_at) where resolved_at is not null;
create index cases_created_idx on cases (created_at desc);
create index cases_custom_fields_idx on cases using gin (custom_fields jsonb_path_ops);
create index deliveries_open_idx on deliveries (created_at) where status in ('queued', 'sending');
`

/** The audit trail: partitions, seals, checkpoints, guards (src/audit). */
const auditTables = `

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

create function audit_month(moment timestamptz) returns timestamptz language sql immutable as $$
  select date_trunc('month', moment at time zone 'UTC') at time zone 'UTC'
$$;

-- Makes the partition of one month. Rows of that month that had to wait in the default partition move along:
-- a partition made too late loses nothing. True when it was made now.
create function audit_add_partition(moment timestamptz) returns boolean language plpgsql as $$
declare
  from_at timestamptz := audit_month(moment);
  until_at timestamptz := audit_month(from_at + interval '32 days');
  part text := 'audit_entries_' || to_char(from_at at time zone 'UTC', 'YYYY_MM');
begin
  perform pg_advisory_xact_lock(hashtext('audit_partitions'));

  if to_regclass(part) is not null then
    return false;
  end if;

  lock table audit_entries_default in access exclusive mode;

  if exists (select 1 from audit_entries_default where at >= from_at and at < until_at) then
    execute format('create table %I (like audit_entries including defaults including constraints)', part);
    alter table audit_entries_default disable trigger user;
    execute format(
      'with moved as (delete from audit_entries_default where at >= %L and at < %L returning *)
       insert into %I select * from moved', from_at, until_at, part);
    alter table audit_entries_default enable trigger user;
    execute format(
      'alter table audit_entries attach partition %I for values from (%L) to (%L)', part, from_at, until_at);
  else
    execute format(
      'create table %I partition of audit_entries for values from (%L) to (%L)', part, from_at, until_at);
  end if;

  execute format(
    'create trigger audit_no_truncate before truncate on %I for each statement execute function audit_refuse()',
    part);
  return true;
end $$;

-- Partitions for this month, the given number of months ahead, and every month that rows wait for.
create function audit_ensure_partitions(months_ahead integer) returns integer language plpgsql as $$
declare
  moment timestamptz;
  made integer := 0;
begin
  -- An array: a query that is still open would keep the default partition from being changed.
  foreach moment in array array(
    select distinct audit_month(at) from audit_entries_default
    union
    select audit_month(clock_timestamp()) + make_interval(months => i)
      from generate_series(0, months_ahead) as ahead(i))
  loop
    if audit_add_partition(moment + interval '1 day') then
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;

-- Drops the partitions that ended 36 months before given_now or earlier; the only way entries ever leave.
-- Refuses a moment in the future, and a partition with entries that no signed checkpoint covers.
create function audit_drop_expired(given_now timestamptz) returns text[] language plpgsql as $$
declare
  part text;
  until_at timestamptz;
  entries bigint;
  dropped text[] := '{}';
begin
  if given_now > clock_timestamp() + interval '1 minute' then
    raise exception 'audit_drop_expired takes no moment in the future' using errcode = 'invalid_parameter_value';
  end if;

  for part in
    select child.relname from pg_inherits
      join pg_class child on child.oid = inhrelid
     where inhparent = 'audit_entries'::regclass and child.relname ~ '^audit_entries_\\d{4}_\\d{2}$'
     order by child.relname
  loop
    until_at := audit_month((to_date(right(part, 7), 'YYYY_MM') + 40)::timestamp at time zone 'UTC');
    continue when until_at > ((given_now at time zone 'UTC') - interval '36 months') at time zone 'UTC';

    execute format(
      'select count(*) from %I entry where not exists (
         select 1 from audit_seals seal join audit_checkpoints point on point.batch = seal.batch
          where seal.entry_id = entry.id)', part) into entries;
    if entries > 0 then
      raise exception '% has % entries that no checkpoint covers: seal first', part, entries;
    end if;

    execute format('select count(*) from %I', part) into entries;
    insert into audit_entries (actor_kind, action, subject_type, subject_id, after)
      values ('system', 'audit.partition-dropped', 'audit-entries', part,
              jsonb_build_object('entries', entries, 'until', until_at));
    execute format('drop table %I', part);
    dropped := dropped || part;
  end loop;
  return dropped;
end $$;

select audit_ensure_partitions(2);

create function audit_is_secret(name text, value jsonb) returns boolean language sql immutable as $$
  select jsonb_typeof(value) not in ('null', 'boolean')
    and regexp_replace(name, '([a-z0-9])([A-Z])', '\\1_\\2', 'g') ~*
      '(^|[_-])(pass(word|wd|phrase|code)|hash|salt|tokens?|secrets?|api_?keys?|authorization|totp|otp|cookies?|credentials?|private_?keys?)([_-]|$)'
    -- counts, not keys
    and not (jsonb_typeof(value) = 'number' and name ~* 'tokens$')
$$;

-- What may be stored of a value: no secrets, long texts as their length, and no texts of messages when asked.
create function audit_clean(value jsonb, hide_texts boolean) returns jsonb language plpgsql immutable as $$
declare
  cleaned jsonb;
begin
  case jsonb_typeof(value)
    when 'object' then
      select coalesce(jsonb_object_agg(key, case
          when audit_is_secret(key, part) then to_jsonb('[secret]'::text)
          when hide_texts and jsonb_typeof(part) = 'string' and lower(key) in (
            'answer', 'body', 'content', 'draft', 'fulltext', 'full_text', 'html', 'prompt', 'question', 'raw',
            'text', 'transcript')
            then jsonb_build_object('length', length(part #>> '{}'))
          else audit_clean(part, hide_texts) end), '{}')
        into cleaned from jsonb_each(value) as members(key, part);
      return cleaned;
    when 'array' then
      select coalesce(jsonb_agg(audit_clean(part, hide_texts) order by place), '[]')
        into cleaned from jsonb_array_elements(value) with ordinality as members(part, place);
      return cleaned;
    when 'string' then
      if length(value #>> '{}') > 2000 then
        return jsonb_build_object('length', length(value #>> '{}'));
      end if;
      return value;
    else
      return value;
  end case;
end $$;

-- The named columns of a row, cleaned. Options: "mask" (columns, or "*": every text that is no uuid),
-- "show" (columns that "*" leaves readable).
create function audit_columns(row_data jsonb, names text[], options jsonb) returns jsonb language sql immutable as $$
  select audit_clean(jsonb_object_agg(key, case
      when jsonb_typeof(value) in ('null', 'boolean', 'number') then value
      when options -> 'mask' ? key then to_jsonb('[masked]'::text)
      when options -> 'mask' ? '*' and not coalesce(options -> 'show' ? key, false)
        and value #>> '{}' !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
        then to_jsonb('[masked]'::text)
      -- a whole article or a large setting: its size tells enough, its versions have the rest
      when length(value::text) > 4000 and jsonb_typeof(value) in ('array', 'object')
        then jsonb_build_object('length', length(value::text))
      else value end), false)
    from jsonb_each(row_data) where key = any(names)
$$;

create function audit_write(
  action text, subject_type text, subject_id text, case_id text, before jsonb, after jsonb
) returns void language plpgsql as $$
declare
  actor jsonb := coalesce(nullif(current_setting('app.actor', true), ''), '{}')::jsonb;
begin
  insert into audit_entries (actor_kind, actor_id, actor_role, action, subject_type, subject_id, case_id,
      before, after, request_id, ip_truncated, source)
    values (coalesce(actor ->> 'kind', 'system'), actor ->> 'id', actor ->> 'role', action, subject_type,
      subject_id, case_id, before, after, actor ->> 'requestId', actor ->> 'ip', 'trigger');
end $$;

-- Options: "doors" (nothing while a door of the pipeline audits by itself), "ignore" (bookkeeping columns),
-- "access" (columns whose change is a change of rights), and those of audit_columns.
create function audit_row_change() returns trigger language plpgsql as $$
declare
  options jsonb := tg_argv[0]::jsonb;
  old_row jsonb := '{}';
  new_row jsonb := '{}';
  changed text[];
  subject jsonb;
begin
  if (options -> 'doors') = 'true' and current_setting('app.audited', true) = '1' then
    return null;
  end if;

  if tg_op <> 'INSERT' then old_row := to_jsonb(old); end if;
  if tg_op <> 'DELETE' then new_row := to_jsonb(new); end if;
  subject := old_row || new_row;

  select array_agg(key) into changed from jsonb_object_keys(subject) as members(key)
   where coalesce(old_row -> key, 'null') <> coalesce(new_row -> key, 'null')
     and key not in ('created_at', 'updated_at')
     and not coalesce(options -> 'ignore' ? key, false);

  if changed is null then
    return null; -- only bookkeeping
  end if;

  perform audit_write(
    case
      when tg_op = 'UPDATE' and options -> 'access' ?| changed then 'access.changed'
      else tg_table_name || case tg_op when 'INSERT' then '.created' when 'UPDATE' then '.updated' else '.deleted' end
    end,
    replace(tg_table_name, '_', '-'),
    subject ->> 'id',
    case when tg_table_name = 'cases' then subject ->> 'id' else subject ->> 'case_id' end,
    audit_columns(old_row, changed, options),
    audit_columns(new_row, changed, options));
  return null;
end $$;

-- Payload deletes and re-inserts the child rows of a document (relations, arrays, translations) at each update.
-- So changes are summed up here, and what is left at the end of the transaction is what really changed.
create function audit_child_change() returns trigger language plpgsql as $$
declare
  options jsonb := tg_argv[0]::jsonb;
  sums jsonb := coalesce(nullif(current_setting('app.audit_children', true), ''), '{}')::jsonb;
  child jsonb;
  step integer;
  key text;
begin
  for child, step in
    select to_jsonb(old), -1 where tg_op <> 'INSERT'
    union all
    select to_jsonb(new), 1 where tg_op <> 'DELETE'
  loop
    key := tg_table_name || ':' || md5((child - 'id' - 'order' - '_order')::text);
    sums := sums || jsonb_build_object(key, jsonb_build_object(
      'sum', coalesce((sums #>> array[key, 'sum'])::integer, 0) + step,
      'parent', coalesce(child ->> 'parent_id', child ->> '_parent_id'),
      'row', audit_columns(
        jsonb_strip_nulls(child), array(select jsonb_object_keys(child - 'id' - 'parent_id' - '_parent_id')), options)));
  end loop;
  perform set_config('app.audit_children', sums::text, true);
  return null;
end $$;

create function audit_child_net() returns trigger language plpgsql as $$
declare
  options jsonb := tg_argv[0]::jsonb;
  parent_table text := tg_argv[1];
  sums jsonb := coalesce(nullif(current_setting('app.audit_children', true), ''), '{}')::jsonb;
  net record;
begin
  for net in
    select part ->> 'parent' as parent,
        jsonb_agg(part -> 'row') filter (where (part ->> 'sum')::integer < 0) as removed,
        jsonb_agg(part -> 'row') filter (where (part ->> 'sum')::integer > 0) as added,
        coalesce(bool_or(options -> 'access' ? coalesce(
          part #>> '{row,path}', substr(tg_table_name, length(parent_table) + 2))), false) as is_access
      from jsonb_each(sums) as members(key, part)
     where key like tg_table_name || ':%' and (part ->> 'sum')::integer <> 0
     group by 1
  loop
    perform audit_write(
      case when net.is_access then 'access.changed' else parent_table || '.updated' end,
      replace(parent_table, '_', '-'),
      net.parent,
      case when parent_table = 'cases' then net.parent end,
      case when net.removed is not null then jsonb_build_object(tg_table_name, net.removed) end,
      case when net.added is not null then jsonb_build_object(tg_table_name, net.added) end);
  end loop;

  select coalesce(jsonb_object_agg(key, part), '{}') into sums
    from jsonb_each(sums) as members(key, part) where key not like tg_table_name || ':%';
  perform set_config('app.audit_children', sums::text, true);
  return null;
end $$;

-- Puts the triggers on a table and on its child tables; may run again after a migration made new ones.
create function audit_attach(parent_table text, options jsonb) returns void language plpgsql as $$
declare
  child text;
begin
  execute format('drop trigger if exists audit_row_change on %I', parent_table);
  execute format(
    'create trigger audit_row_change after insert or update or delete on %I
       for each row execute function audit_row_change(%L)', parent_table, options);

  for child in
    select distinct child_class.relname from pg_constraint
      join pg_class child_class on child_class.oid = conrelid
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'f' and confrelid = parent_table::regclass and attname in ('parent_id', '_parent_id')
       and starts_with(child_class.relname::text, parent_table || '_')
       and child_class.relname not like '%\\_sessions'
  loop
    execute format('drop trigger if exists audit_child_change on %I', child);
    execute format('drop trigger if exists audit_child_net on %I', child);
    if (options -> 'doors') is distinct from 'true' then
      execute format(
        'create trigger audit_child_change after insert or update or delete on %I
           for each row execute function audit_child_change(%L)', child, options);
      execute format(
        'create constraint trigger audit_child_net after insert or update or delete on %I
           deferrable initially deferred for each row execute function audit_child_net(%L, %L)',
        child, options, parent_table);
    end if;
  end loop;
end $$;
`

/** Which tables the trail watches, and how. */
const auditTriggers = `
select audit_attach('staff', '{"access":["role","is_active"],"ignore":["lock_until","login_attempts","reset_password_expiration","reset_password_requested_at","reset_password_token"]}');
select audit_attach('agent_profiles', '{"access":["departments"]}');
select audit_attach('agent_skills', '{}');
select audit_attach('departments', '{}');
select audit_attach('teams', '{}');
select audit_attach('team_members', '{}');
select audit_attach('skills', '{}');
select audit_attach('shifts', '{}');
select audit_attach('business_hours', '{}');
select audit_attach('sla_policies', '{}');
select audit_attach('routing_rules', '{}');
select audit_attach('escalation_rules', '{}');
select audit_attach('guardrails', '{}');
select audit_attach('validation_rules', '{}');
select audit_attach('templates', '{"ignore":["used_count"]}');
select audit_attach('macros', '{"ignore":["used_count"]}');
select audit_attach('articles', '{"ignore":["helpful_count","not_helpful_count","used_count"]}');
select audit_attach('channels', '{}');
select audit_attach('thresholds', '{}');
select audit_attach('categories', '{}');
select audit_attach('tags', '{}');
select audit_attach('case_fields', '{}');
select audit_attach('integrations', '{"ignore":["last_error","last_success_at"]}');
select audit_attach('webhook_endpoints', '{"ignore":["failure_count"]}');
select audit_attach('api_clients', '{"access":["department_id","expires_at","is_active","scopes"],"ignore":["last_used_at","lock_until","login_attempts","reset_password_expiration","reset_password_requested_at","reset_password_token"]}');
select audit_attach('rollouts', '{}');
select audit_attach('customers', '{"access":["is_blocked"],"ignore":["last_seen_at","lock_until","login_attempts","reset_password_expiration","reset_password_requested_at","reset_password_token"],"mask":["*"],"show":["erased_at","language","tier","timezone"]}');
select audit_attach('cases', '{"doors":true,"mask":["*"],"show":["assistant_mode","channel","closed_at","language","number","priority","resolved_at","status"]}');
select audit_attach('messages', '{"doors":true,"mask":["*"],"show":["author_kind","channel","direction","language","sent_at"]}');
`

/** The outbox (src/events). */
const eventTables = `

create table events (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  type text not null,
  case_id uuid,
  department_id uuid,
  staff_id uuid,
  subject_id text,
  data jsonb not null default '{}',
  at timestamptz not null default now()
);
create index events_position_idx on events (xid, id);
create index events_at_idx on events (at);

-- One row: up to where events were pruned. A reader that stopped before it has missed some and must start anew.
create table events_horizon (
  only_one boolean primary key default true check (only_one),
  xid xid8 not null default '0',
  id bigint not null default 0
);
insert into events_horizon default values;
`

/** Passages, words and their statistics (src/knowledge). */
const knowledgeTables = `

create table knowledge_passages (
  id uuid primary key,
  article_id uuid not null references articles (id) on delete cascade,
  article_updated_at timestamptz not null,
  language text not null,
  audience text not null,
  position integer not null,
  title text not null,
  slug text not null,
  headings text[] not null default '{}',
  keywords text not null default '',
  text text not null,
  content_hash text not null,
  words tsvector not null,
  title_length integer not null,
  text_length integer not null,
  model text,
  embedding vector(384),
  unique (article_id, language, position)
);
create index knowledge_passages_words_idx on knowledge_passages using gin (words);
create index knowledge_passages_embedding_idx on knowledge_passages using hnsw (embedding vector_cosine_ops);
create index knowledge_passages_model_idx on knowledge_passages (model);

create table knowledge_words (
  language text not null,
  word text not null,
  passages integer not null,
  primary key (language, word)
) with (fillfactor = 70);
create index knowledge_words_spelling_idx on knowledge_words using gin (word gin_trgm_ops);

create table knowledge_totals (
  language text primary key,
  passages bigint not null,
  title_words bigint not null,
  text_words bigint not null
);

create function knowledge_count() returns trigger language plpgsql as $$
declare
  sign integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
  insert into knowledge_words as known (language, word, passages)
    select c.language, w.lexeme, sign * count(*)
      from changed c cross join lateral unnest(c.words) w
     group by c.language, w.lexeme order by c.language, w.lexeme
    on conflict (language, word) do update set passages = known.passages + excluded.passages;
  insert into knowledge_totals as known (language, passages, title_words, text_words)
    select c.language, sign * count(*), sign * sum(c.title_length), sign * sum(c.text_length)
      from changed c group by c.language order by c.language
    on conflict (language) do update
      set passages = known.passages + excluded.passages, title_words = known.title_words + excluded.title_words,
          text_words = known.text_words + excluded.text_words;
  return null;
end $$;
create trigger knowledge_passages_added after insert on knowledge_passages
  referencing new table as changed for each statement execute function knowledge_count();
create trigger knowledge_passages_removed after delete on knowledge_passages
  referencing old table as changed for each statement execute function knowledge_count();

create function knowledge_near(asked vector, in_language text, for_public boolean, by_model text, how_many integer)
returns setof uuid language plpgsql stable
set hnsw.ef_search = 100 set hnsw.iterative_scan = 'relaxed_order' set hnsw.max_scan_tuples = 20000 as $$
begin
  return query
    select p.id from knowledge_passages p
     where p.language = in_language and p.model = by_model and (p.audience = 'public' or not for_public)
     order by p.embedding <=> asked limit how_many;
end $$;
`

/** Indexes of the desk that Payload cannot describe (partial, on expressions, GIN). Each says which query reads it. */
const indexes = `
-- findInbox, countInbox: every active case, for roles that see all
create index if not exists desk_active_recent_idx on cases ((coalesce(last_message_at, created_at)) desc, id desc) where status in ('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated');
-- findInbox: one walk per department of an agent
create index if not exists desk_active_department_idx on cases (department_id, (coalesce(last_message_at, created_at)) desc, id desc) where status in ('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated');
-- findInbox "mine", anybody's queue, and 'assignee_id is null' for roles that see all
create index if not exists desk_active_assignee_idx on cases (assignee_id, (coalesce(last_message_at, created_at)) desc, id desc) where status in ('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated');
-- findInbox "unassigned" in one department
create index if not exists desk_unassigned_department_idx on cases (department_id, (coalesce(last_message_at, created_at)) desc, id desc) where status in ('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated') and assignee_id is null;
-- findInbox "high priority"
create index if not exists desk_urgent_department_idx on cases (department_id, (coalesce(last_message_at, created_at)) desc, id desc) where status in ('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated') and priority in ('high', 'urgent');
create index if not exists desk_urgent_recent_idx on cases ((coalesce(last_message_at, created_at)) desc, id desc) where status in ('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated') and priority in ('high', 'urgent');
-- findInbox by team
create index if not exists desk_active_team_idx on cases (team_id, (coalesce(last_message_at, created_at)) desc, id desc) where status in ('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated');
-- findInbox "overdue" and sorting by SLA
create index if not exists desk_active_due_idx on cases ((coalesce(case when status in ('pending-customer', 'on-hold', 'resolved', 'closed') then null else least(case when first_responded_at is null then first_response_due_at end, next_response_due_at, resolution_due_at) end, 'infinity'::timestamptz)), id) where status in ('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated');
create index if not exists desk_active_department_due_idx on cases (department_id, (coalesce(case when status in ('pending-customer', 'on-hold', 'resolved', 'closed') then null else least(case when first_responded_at is null then first_response_due_at end, next_response_due_at, resolution_due_at) end, 'infinity'::timestamptz)), id) where status in ('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated');
create index if not exists desk_active_assignee_due_idx on cases (assignee_id, (coalesce(case when status in ('pending-customer', 'on-hold', 'resolved', 'closed') then null else least(case when first_responded_at is null then first_response_due_at end, next_response_due_at, resolution_due_at) end, 'infinity'::timestamptz)), id) where status in ('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated');
-- findInbox with finished statuses
create index if not exists desk_all_recent_idx on cases ((coalesce(last_message_at, created_at)) desc, id desc);
create index if not exists desk_all_department_idx on cases (department_id, (coalesce(last_message_at, created_at)) desc, id desc);
-- the same, for what is assigned to an agent outside their departments
create index if not exists desk_all_assignee_idx on cases (assignee_id, (coalesce(last_message_at, created_at)) desc, id desc);
-- findReview, countInbox "review"
create index if not exists desk_review_idx on cases (coalesce(waiting_since, created_at), id) where status = 'pending-data';
-- findInbox "needs approval", hasDraft
create index if not exists desk_drafts_idx on messages (case_id) where is_draft;
-- search: words of subjects and messages, parts of names and addresses
create index if not exists desk_subject_words_idx on cases using gin (to_tsvector('simple', subject));
create index if not exists desk_message_words_idx on messages using gin (to_tsvector('simple', left(text, 100000)));
create index if not exists desk_customer_name_idx on customers using gin (name gin_trgm_ops);
create index if not exists desk_customer_company_idx on customers using gin (company gin_trgm_ops);
create index if not exists desk_identifier_idx on customer_identifiers using gin (value gin_trgm_ops);
`

/** In reverse. */
const undo = `

drop function knowledge_near;
drop table knowledge_passages, knowledge_words, knowledge_totals;
drop function knowledge_count;


drop table events;
drop table events_horizon;


drop function audit_attach(text, jsonb);
drop function audit_row_change() cascade;
drop function audit_child_change() cascade;
drop function audit_child_net() cascade;
drop function audit_write(text, text, text, text, jsonb, jsonb);
drop function audit_columns(jsonb, text[], jsonb);
drop function audit_clean(jsonb, boolean);
drop function audit_is_secret(text, jsonb);
drop function audit_drop_expired(timestamptz);
drop function audit_ensure_partitions(integer);
drop function audit_add_partition(timestamptz);
drop function audit_month(timestamptz);
drop table audit_entries, audit_seals, audit_checkpoints, audit_chain;
drop function audit_refuse();
drop sequence audit_entries_ordinal_seq;

drop table process_heartbeats, uptime_minutes, stand_in_messages, rate_limits;
drop sequence case_number_seq;
`

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(
    sql.raw('create extension if not exists vector; create extension if not exists pg_trgm;'),
  )
  await db.execute(sql.raw(flowTables))
  // Payload describes the table so that the admin can show it; the real one is partitioned and guarded.
  await db.execute(sql.raw('drop table audit_entries cascade'))

  for (const part of [auditTables, auditTriggers, eventTables, knowledgeTables, indexes]) {
    await db.execute(sql.raw(part))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(undo))
}

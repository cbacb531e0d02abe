/**
 * Triggers that write an audit entry for a changed row, whoever changed it: a hook, a job, a bulk edit, a script,
 * somebody in psql. The actor arrives through the transaction-local setting app.actor.
 */
export const rowChange = `
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

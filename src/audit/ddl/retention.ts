/** Functions that add monthly partitions and drop whole ones after 36 months. Months are those of UTC. */
export const retention = `
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
`

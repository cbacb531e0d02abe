/**
 * The outbox: one row per event, written in the transaction of the change. `xid` is the number of that
 * transaction, and positions are (xid, id): ids alone are handed out before the commit, so a reader that counts
 * ids overtakes a slower transaction and never sees its rows.
 *
 * Plain SQL, since drizzle-kit knows no xid8. Several statements: run it with `db.execute(sql.raw(up))`.
 */
export const up = `
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

export const down = `
drop table events;
drop table events_horizon;
`

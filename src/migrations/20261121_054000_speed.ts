import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

/*
 * Indexes that routing needs for each of its decisions, and no just-in-time compilation: our statements take
 * milliseconds, compiling one takes more than running it.
 */
const up_ = `
-- When somebody got their last case: read for every agent at every decision.
create index routing_decisions_last_idx on routing_decisions (assignee_id, created_at desc);
-- The open work of an agent, without reading what they have ended.
create index cases_load_idx on cases (assignee_id) include (status, expected_minutes)
  where assignee_id is not null and status in ('new', 'open', 'escalated', 'pending-customer', 'on-hold');

do $$ begin
  execute format('alter database %I set jit = off', current_database());
exception when insufficient_privilege then
  raise notice 'jit stays as it is: this role does not own the database';
end $$;
`

const down_ = `
drop index cases_load_idx;
drop index routing_decisions_last_idx;
do $$ begin
  execute format('alter database %I reset jit', current_database());
exception when insufficient_privilege then null;
end $$;
`

export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(sql.raw(up_))
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(sql.raw(down_))
}

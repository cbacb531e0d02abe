import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

import { sql } from '@payloadcms/db-postgres'

import { attachAuditTriggers } from '@/audit/attachAuditTriggers'
import * as audit from '@/audit/schema'
import * as events from '@/events/schema'
import * as knowledge from '@/knowledge/schema'
import { deskIndexes } from '@/queries/desk/indexes'

/** Payload cannot make these: extensions, sequences, partitions, triggers, vectors, partial and GIN indexes. */
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

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql.raw('create extension if not exists vector; create extension if not exists pg_trgm;'))
  await db.execute(sql.raw(flowTables))
  // Payload describes the table so that the admin can show it; the real one is partitioned and guarded.
  await db.execute(sql.raw('drop table audit_entries cascade'))
  await db.execute(sql.raw(audit.up))
  await db.execute(sql.raw(attachAuditTriggers()))
  await db.execute(sql.raw(events.up))
  await db.execute(sql.raw(knowledge.up))

  for (const index of deskIndexes) {
    await db.execute(sql.raw(index))
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql.raw(knowledge.down))
  await db.execute(sql.raw(events.down))
  await db.execute(sql.raw(audit.down))
  await db.execute(
    sql.raw(`drop table process_heartbeats, uptime_minutes, stand_in_messages, rate_limits; drop sequence case_number_seq`),
  )
}

import { retention } from '@/audit/ddl/retention'
import { rowChange } from '@/audit/ddl/rowChange'
import { tables } from '@/audit/ddl/tables'

/** Several statements in one string: run it with `db.execute(sql.raw(up))` in a migration. */
export const up = `${tables}${retention}${rowChange}`

/** Takes the trail with it: only for a database that is thrown away. */
export const down = `
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
`

import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_thresholds_kpi" ADD VALUE 'queue-length';
  ALTER TYPE "public"."enum_thresholds_kpi" ADD VALUE 'queue-oldest';
  ALTER TYPE "public"."enum_thresholds_kpi" ADD VALUE 'agents-on-duty';
  ALTER TABLE "api_clients" DROP CONSTRAINT "api_clients_department_id_departments_id_fk";
  
  DROP INDEX "api_clients_department_idx";
  ALTER TABLE "api_clients" DROP COLUMN "department_id";
  -- What nobody has taken, by team: counted every half minute, and small however many cases there are.
  create index cases_queue_idx on cases (team_id, waiting_since)
    where assignee_id is null and waiting_since is not null and status in ('new', 'open', 'escalated');`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   drop index cases_queue_idx;
  delete from thresholds where kpi::text in ('queue-length', 'queue-oldest', 'agents-on-duty');
  ALTER TABLE "thresholds" ALTER COLUMN "kpi" SET DATA TYPE text;
  DROP TYPE "public"."enum_thresholds_kpi";
  CREATE TYPE "public"."enum_thresholds_kpi" AS ENUM('csat', 'resolution-time', 'first-contact-resolution', 'agent-productivity', 'uptime', 'backlog');
  ALTER TABLE "thresholds" ALTER COLUMN "kpi" SET DATA TYPE "public"."enum_thresholds_kpi" USING "kpi"::"public"."enum_thresholds_kpi";
  ALTER TABLE "api_clients" ADD COLUMN "department_id" uuid;
  ALTER TABLE "api_clients" ADD CONSTRAINT "api_clients_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "api_clients_department_idx" ON "api_clients" USING btree ("department_id");`)
}

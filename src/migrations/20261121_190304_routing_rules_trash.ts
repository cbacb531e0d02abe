import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "routing_rules" ADD COLUMN "deleted_at" timestamp(3) with time zone;
  ALTER TABLE "_routing_rules_v" ADD COLUMN "version_deleted_at" timestamp(3) with time zone;
  CREATE INDEX "routing_rules_deleted_at_idx" ON "routing_rules" USING btree ("deleted_at");
  CREATE INDEX "_routing_rules_v_version_version_deleted_at_idx" ON "_routing_rules_v" USING btree ("version_deleted_at");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "routing_rules_deleted_at_idx";
  DROP INDEX "_routing_rules_v_version_version_deleted_at_idx";
  ALTER TABLE "routing_rules" DROP COLUMN "deleted_at";
  ALTER TABLE "_routing_rules_v" DROP COLUMN "version_deleted_at";`)
}

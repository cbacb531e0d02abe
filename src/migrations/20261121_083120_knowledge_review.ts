import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_articles_stage" AS ENUM('draft', 'in-review', 'approved', 'published');
  CREATE TYPE "public"."enum__articles_v_version_stage" AS ENUM('draft', 'in-review', 'approved', 'published');
  CREATE TYPE "public"."enum_templates_stage" AS ENUM('draft', 'in-review', 'approved', 'published');
  CREATE TYPE "public"."enum__templates_v_version_stage" AS ENUM('draft', 'in-review', 'approved', 'published');
  CREATE TYPE "public"."enum_macros_stage" AS ENUM('draft', 'in-review', 'approved', 'published');
  CREATE TYPE "public"."enum_macros_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__macros_v_version_stage" AS ENUM('draft', 'in-review', 'approved', 'published');
  CREATE TYPE "public"."enum__macros_v_version_status" AS ENUM('draft', 'published');
  CREATE TYPE "public"."enum__macros_v_published_locale" AS ENUM('en', 'de', 'es', 'fr', 'ar');
  CREATE TYPE "public"."enum_synonyms_language" AS ENUM('en', 'de', 'es', 'fr', 'ar');
  CREATE TYPE "public"."enum_synonyms_kind" AS ENUM('two-way', 'one-way');
  CREATE TABLE "articles_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"text" varchar,
  	"media" varchar,
  	"media_alt" varchar,
  	"minutes" numeric
  );
  
  CREATE TABLE "_articles_v_version_steps" (
  	"_order" integer NOT NULL,
  	"_parent_id" uuid NOT NULL,
  	"_locale" "_locales" NOT NULL,
  	"id" uuid PRIMARY KEY NOT NULL,
  	"title" varchar,
  	"text" varchar,
  	"media" varchar,
  	"media_alt" varchar,
  	"minutes" numeric,
  	"_uuid" varchar
  );
  
  CREATE TABLE "synonyms" (
  	"id" uuid PRIMARY KEY NOT NULL,
  	"words" varchar NOT NULL,
  	"language" "enum_synonyms_language" DEFAULT 'en' NOT NULL,
  	"kind" "enum_synonyms_kind" DEFAULT 'two-way' NOT NULL,
  	"means" varchar,
  	"is_active" boolean DEFAULT true,
  	"note" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "macros" ALTER COLUMN "name" DROP NOT NULL;
  ALTER TABLE "macros" ALTER COLUMN "actions" DROP NOT NULL;
  ALTER TABLE "_macros_v" ALTER COLUMN "version_name" DROP NOT NULL;
  ALTER TABLE "_macros_v" ALTER COLUMN "version_actions" DROP NOT NULL;
  ALTER TABLE "articles" ADD COLUMN "department_id" uuid;
  ALTER TABLE "articles" ADD COLUMN "stage" "enum_articles_stage";
  ALTER TABLE "articles" ADD COLUMN "authors" jsonb;
  ALTER TABLE "_articles_v" ADD COLUMN "version_department_id" uuid;
  ALTER TABLE "_articles_v" ADD COLUMN "version_stage" "enum__articles_v_version_stage";
  ALTER TABLE "_articles_v" ADD COLUMN "version_authors" jsonb;
  ALTER TABLE "templates" ADD COLUMN "stage" "enum_templates_stage";
  ALTER TABLE "templates" ADD COLUMN "authors" jsonb;
  ALTER TABLE "_templates_v" ADD COLUMN "version_stage" "enum__templates_v_version_stage";
  ALTER TABLE "_templates_v" ADD COLUMN "version_authors" jsonb;
  ALTER TABLE "macros" ADD COLUMN "stage" "enum_macros_stage";
  ALTER TABLE "macros" ADD COLUMN "authors" jsonb;
  ALTER TABLE "macros" ADD COLUMN "approved_by_id" uuid;
  ALTER TABLE "macros" ADD COLUMN "_status" "enum_macros_status" DEFAULT 'draft';
  ALTER TABLE "_macros_v" ADD COLUMN "version_stage" "enum__macros_v_version_stage";
  ALTER TABLE "_macros_v" ADD COLUMN "version_authors" jsonb;
  ALTER TABLE "_macros_v" ADD COLUMN "version_approved_by_id" uuid;
  ALTER TABLE "_macros_v" ADD COLUMN "version__status" "enum__macros_v_version_status" DEFAULT 'draft';
  ALTER TABLE "_macros_v" ADD COLUMN "snapshot" boolean;
  ALTER TABLE "_macros_v" ADD COLUMN "published_locale" "enum__macros_v_published_locale";
  ALTER TABLE "_macros_v" ADD COLUMN "latest" boolean;
  ALTER TABLE "articles_steps" ADD CONSTRAINT "articles_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_articles_v_version_steps" ADD CONSTRAINT "_articles_v_version_steps_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_articles_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_steps_order_idx" ON "articles_steps" USING btree ("_order");
  CREATE INDEX "articles_steps_parent_id_idx" ON "articles_steps" USING btree ("_parent_id");
  CREATE INDEX "articles_steps_locale_idx" ON "articles_steps" USING btree ("_locale");
  CREATE INDEX "_articles_v_version_steps_order_idx" ON "_articles_v_version_steps" USING btree ("_order");
  CREATE INDEX "_articles_v_version_steps_parent_id_idx" ON "_articles_v_version_steps" USING btree ("_parent_id");
  CREATE INDEX "_articles_v_version_steps_locale_idx" ON "_articles_v_version_steps" USING btree ("_locale");
  CREATE INDEX "synonyms_language_idx" ON "synonyms" USING btree ("language");
  CREATE INDEX "synonyms_updated_at_idx" ON "synonyms" USING btree ("updated_at");
  CREATE INDEX "synonyms_created_at_idx" ON "synonyms" USING btree ("created_at");
  ALTER TABLE "articles" ADD CONSTRAINT "articles_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_department_id_departments_id_fk" FOREIGN KEY ("version_department_id") REFERENCES "public"."departments"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "macros" ADD CONSTRAINT "macros_approved_by_id_staff_id_fk" FOREIGN KEY ("approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_macros_v" ADD CONSTRAINT "_macros_v_version_approved_by_id_staff_id_fk" FOREIGN KEY ("version_approved_by_id") REFERENCES "public"."staff"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "articles_department_idx" ON "articles" USING btree ("department_id");
  CREATE INDEX "_articles_v_version_version_department_idx" ON "_articles_v" USING btree ("version_department_id");
  CREATE INDEX "macros_approved_by_idx" ON "macros" USING btree ("approved_by_id");
  CREATE INDEX "macros__status_idx" ON "macros" USING btree ("_status");
  CREATE INDEX "_macros_v_version_version_approved_by_idx" ON "_macros_v" USING btree ("version_approved_by_id");
  CREATE INDEX "_macros_v_version_version__status_idx" ON "_macros_v" USING btree ("version__status");
  CREATE INDEX "_macros_v_snapshot_idx" ON "_macros_v" USING btree ("snapshot");
  CREATE INDEX "_macros_v_published_locale_idx" ON "_macros_v" USING btree ("published_locale");
  CREATE INDEX "_macros_v_latest_idx" ON "_macros_v" USING btree ("latest");`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles_steps" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_articles_v_version_steps" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "synonyms" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "articles_steps" CASCADE;
  DROP TABLE "_articles_v_version_steps" CASCADE;
  DROP TABLE "synonyms" CASCADE;
  ALTER TABLE "articles" DROP CONSTRAINT "articles_department_id_departments_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_department_id_departments_id_fk";
  
  ALTER TABLE "macros" DROP CONSTRAINT "macros_approved_by_id_staff_id_fk";
  
  ALTER TABLE "_macros_v" DROP CONSTRAINT "_macros_v_version_approved_by_id_staff_id_fk";
  
  DROP INDEX "articles_department_idx";
  DROP INDEX "_articles_v_version_version_department_idx";
  DROP INDEX "macros_approved_by_idx";
  DROP INDEX "macros__status_idx";
  DROP INDEX "_macros_v_version_version_approved_by_idx";
  DROP INDEX "_macros_v_version_version__status_idx";
  DROP INDEX "_macros_v_snapshot_idx";
  DROP INDEX "_macros_v_published_locale_idx";
  DROP INDEX "_macros_v_latest_idx";
  ALTER TABLE "macros" ALTER COLUMN "name" SET NOT NULL;
  ALTER TABLE "macros" ALTER COLUMN "actions" SET NOT NULL;
  ALTER TABLE "_macros_v" ALTER COLUMN "version_name" SET NOT NULL;
  ALTER TABLE "_macros_v" ALTER COLUMN "version_actions" SET NOT NULL;
  ALTER TABLE "articles" DROP COLUMN "department_id";
  ALTER TABLE "articles" DROP COLUMN "stage";
  ALTER TABLE "articles" DROP COLUMN "authors";
  ALTER TABLE "_articles_v" DROP COLUMN "version_department_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_stage";
  ALTER TABLE "_articles_v" DROP COLUMN "version_authors";
  ALTER TABLE "templates" DROP COLUMN "stage";
  ALTER TABLE "templates" DROP COLUMN "authors";
  ALTER TABLE "_templates_v" DROP COLUMN "version_stage";
  ALTER TABLE "_templates_v" DROP COLUMN "version_authors";
  ALTER TABLE "macros" DROP COLUMN "stage";
  ALTER TABLE "macros" DROP COLUMN "authors";
  ALTER TABLE "macros" DROP COLUMN "approved_by_id";
  ALTER TABLE "macros" DROP COLUMN "_status";
  ALTER TABLE "_macros_v" DROP COLUMN "version_stage";
  ALTER TABLE "_macros_v" DROP COLUMN "version_authors";
  ALTER TABLE "_macros_v" DROP COLUMN "version_approved_by_id";
  ALTER TABLE "_macros_v" DROP COLUMN "version__status";
  ALTER TABLE "_macros_v" DROP COLUMN "snapshot";
  ALTER TABLE "_macros_v" DROP COLUMN "published_locale";
  ALTER TABLE "_macros_v" DROP COLUMN "latest";
  DROP TYPE "public"."enum_articles_stage";
  DROP TYPE "public"."enum__articles_v_version_stage";
  DROP TYPE "public"."enum_templates_stage";
  DROP TYPE "public"."enum__templates_v_version_stage";
  DROP TYPE "public"."enum_macros_stage";
  DROP TYPE "public"."enum_macros_status";
  DROP TYPE "public"."enum__macros_v_version_stage";
  DROP TYPE "public"."enum__macros_v_version_status";
  DROP TYPE "public"."enum__macros_v_published_locale";
  DROP TYPE "public"."enum_synonyms_language";
  DROP TYPE "public"."enum_synonyms_kind";`)
}
